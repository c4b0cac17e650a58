import * as z from "zod/mini";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";
import { emergencyPhone, hospitalId, hospitalName, places, switchboard } from "../../../shared/hospital/data/places";
import { priceListOn, priceLists } from "../../../shared/hospital/data/price-lists";
import { staffMembers } from "../../../shared/hospital/data/staff";
import { Department, Doctor, HospitalId, Place, PlaceId, PriceList, StaffMember } from "../../../shared/hospital/model";
import { STAFF_ROLES } from "../../../shared/kernel/contract";

const placeNamed = (id: string) => places.find((place) => place.id === id)!;

describe("the hospital's facts", () => {
  test("every table holds what its schema says", () => {
    expect(z.parse(HospitalId, hospitalId)).toBe("cqhcwc");
    expect(z.parse(z.array(Place), places)).toEqual(places);
    expect(z.parse(z.array(Department), departments)).toEqual(departments);
    expect(z.parse(z.array(Doctor), doctors)).toEqual(doctors);
    expect(z.parse(z.array(PriceList), priceLists)).toEqual(priceLists);
    expect(z.parse(z.array(StaffMember), staffMembers)).toEqual(staffMembers);
  });

  test("the hospital's name and the places of the announcement (D1-05, D1-12)", () => {
    expect(hospitalName).toEqual({ zh: "重庆市妇幼保健院", en: "Chongqing Health Center for Women and Children" });
    expect(placeNamed("ultrasound-triage")).toMatchObject({ area: "C", floor: 3 });
    expect(placeNamed("prenatal-diagnosis-center")).toMatchObject({ area: "C", floor: 2 });
    expect(places.map(({ id }) => id).sort()).toEqual([...PlaceId.options].sort());
  });

  test("the four phone numbers are those of the announcement (D1-21)", () => {
    expect(placeNamed("ultrasound-triage").phones).toEqual(["023-63315011", "023-60354359"]);
    expect(placeNamed("pregnancy-health-center").phones).toEqual(["023-60354355", "023-60354356"]);
    expect(placeNamed("prenatal-diagnosis-center").phones.length).toBeGreaterThan(0);
    expect(emergencyPhone).toBe("120");
    expect(switchboard).toBe("023-63315011");
  });

  test("no id stands twice, and a doctor's department exists", () => {
    for (const ids of [departments, doctors, staffMembers, places].map((table) => table.map(({ id }) => id)))
      expect(new Set(ids).size).toBe(ids.length);
    const known = departments.map(({ id }) => id);
    expect(doctors.filter(({ departmentId }) => !known.includes(departmentId))).toEqual([]);
    expect(new Set(staffMembers.map(({ name }) => name)).size).toBe(staffMembers.length);
  });

  test("every role has somebody, and triage has two nurses", () => {
    const held = staffMembers.flatMap(({ roles }) => roles);
    expect(STAFF_ROLES.filter((role) => !held.includes(role))).toEqual([]);
    expect(held.filter((role) => role === "triage")).toHaveLength(2);
  });
});

describe("price lists", () => {
  test("a list is in force from its day on, and before the first there is none", () => {
    const versionOn = (day: string) => {
      const list = priceListOn(priceLists, day);
      return list.ok ? list.value.version : list.code;
    };
    expect(versionOn("2025-06-30")).toBe("price-list.missing");
    expect(versionOn("2025-07-01")).toBe("2025-07");
    expect(versionOn("2026-06-30")).toBe("2025-07");
    expect(versionOn("2026-07-01")).toBe("2026-07");
  });

  test.each(priceLists.map((list) => [list.version, list] as const))(
    "list %s prices every item of the policy once, with its source",
    (_, { lines }) => {
      const codes = lines.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(lines.every(({ fen, source }) => Number.isInteger(fen) && fen >= 0 && source.length > 0)).toBe(true);
      expect(lines.filter(({ fen }) => fen === 0).map(({ code }) => code)).toEqual(["CONSULT-TEXT-FREE"]);
      for (const { priceCode, variant } of appointmentPolicy.items)
        expect(lines.find(({ code }) => code === priceCode)?.specialNeed).toBe(variant === "special-need");
    },
  );
});
