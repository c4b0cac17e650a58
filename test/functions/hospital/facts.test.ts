import { hospital as contract } from "../../../shared/hospital/contract";
import { priceLists } from "../../../shared/hospital/data/price-lists";
import { openHospital } from "../../kit/hospital";

test("D1-21: the directory is for everybody: places, floors and the four phone numbers", async () => {
  const hospital = await openHospital();
  const { status, value } = await hospital.call("hospital/directory", {});
  expect(status).toBe(200);
  expect(value.emergencyPhone).toBe("120");
  const place = (id: string) => value.places.find((one: { id: string }) => one.id === id);
  expect(place("ultrasound-triage")).toMatchObject({ area: "C", floor: 3, phones: ["023-63315011", "023-60354359"] });
  expect(place("pregnancy-health-center")).toMatchObject({ floor: 2, phones: ["023-60354355", "023-60354356"] });
  expect(place("prenatal-diagnosis-center")).toMatchObject({ area: "C", floor: 2 });
  expect(value.departments.length).toBeGreaterThan(0);
  expect(value.doctors.length).toBeGreaterThan(0);
});

test("the price list is the one in force on the day, and changes at midnight in Chongqing", async () => {
  const [newest, ...older] = [...priceLists].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  const before = older.find(({ effectiveFrom }) => effectiveFrom < newest!.effectiveFrom)!;
  const midnight = Date.parse(`${newest!.effectiveFrom}T00:00:00.000+08:00`);
  const version = async (at: number) => {
    const hospital = await openHospital({ now: new Date(at).toISOString() });
    const answer = await hospital.call("hospital/priceList", {});
    expect(contract.calls.priceList.output.safeParse(answer.value).success).toBe(true);
    return answer.value.version;
  };
  // The kit's request comes a second later.
  expect(await version(midnight - 2000)).toBe(before.version);
  expect(await version(midnight - 1000)).toBe(newest!.version);
});
