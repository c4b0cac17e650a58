import { guide } from "../../../shared/outpatient/data/guide";
import { addDays, addMinutes, dayOf } from "../../../shared/kernel/time";
import type { Hospital } from "../../kit/hospital";
import { DEPARTMENT, DOCTOR, eligible, openIntake, requestOf, setDesk, submits } from "./intake-world";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openIntake();
});
const ask = (name: string, input: object, token?: string) => hospital.call(`consultations/${name}`, input, token);
const doctorNow = async (doctorId = DOCTOR) => (await ask("doctor", { doctorId })).value.doctor;

describe("the directory of online follow-up (D2-04)", () => {
  test("names at least eight departments, each with doctors who offer something", async () => {
    const { departments } = (await ask("departments", {})).value;
    expect(departments.length).toBeGreaterThanOrEqual(8);
    for (const { departmentId, doctors } of departments) {
      const found = (await ask("doctors", { departmentId })).value;
      expect([departmentId, found.doctors.length]).toEqual([departmentId, doctors]);
      expect(doctors).toBeGreaterThanOrEqual(2);
    }
  });

  test("every service has the public price of its line, by title", async () => {
    const { value } = await ask("doctors", { departmentId: DEPARTMENT });
    expect(value.priceVersion).toBe("2026-07");
    const [bao, wan] = value.doctors;
    expect(bao.services.map(({ kind, fen }: { kind: string; fen: number }) => [kind, fen])).toEqual([
      ["text", 2500],
      ["voice", 4000],
      ["video", 5500],
    ]);
    expect(wan.services.map(({ fen, priceCode }: { fen: number; priceCode: string }) => [priceCode, fen])).toEqual([
      ["CONSULT-TEXT-FREE", 0],
    ]);
    expect(bao.services[0].source).toContain("价格公示");
  });

  test("a reply time is the measured median, and too few are said to be too few (row 46)", async () => {
    expect((await doctorNow()).reply).toEqual({ is: "median", minutes: 30, of: 13 });
    expect((await doctorNow("dr-tu-lanzhou")).reply).toEqual({ is: "too-few", of: 2, least: 10 });
  });

  test("places left today go down with every request, and a full day says so", async () => {
    const services = [{ kind: "text" as const, priceCode: "CONSULT-TEXT-ASSOCIATE", perDay: 2, on: true }];
    await setDesk(hospital, { services });
    for (const left of [1, 0]) {
      await submits(hospital, await eligible(hospital));
      const { services: now, state } = await doctorNow();
      expect([now[0].left, state]).toEqual([left, left ? "open" : "full"]);
    }
    hospital.clock.set(addMinutes(hospital.clock.now(), 24 * 60));
    expect((await doctorNow()).services[0].left).toBe(2);
  });

  test("a pause shows until when and why and still takes requests; a leave takes none until the day after it", async () => {
    const until = addMinutes(hospital.clock.now(), 90);
    await setDesk(hospital, { pausedUntil: until, pauseNote: "查房" });
    const paused = await doctorNow();
    expect(paused).toMatchObject({ state: "paused", pausedUntil: until, pauseNote: "查房", backAt: until });
    expect((await submits(hospital, await eligible(hospital))).ok).toBe(true);
    const today = dayOf(hospital.clock.now());
    await setDesk(hospital, { pausedUntil: undefined, leave: { from: today, to: addDays(today, 1), note: "休假" } });
    expect(await doctorNow()).toMatchObject({ state: "leave", backAt: `${addDays(today, 1)}T16:00:00.000Z` });
  });

  test("a doctor who offers nothing is not in it (doctor), nor is a department without follow-up (department.offline)", async () => {
    await setDesk(hospital, { services: [] });
    expect((await ask("doctor", { doctorId: DOCTOR })).status).toBe(404);
    expect((await ask("doctor", { doctorId: "dr-he-qingyun" })).status).toBe(404);
    const { doctors } = (await ask("doctors", { departmentId: DEPARTMENT })).value;
    expect(doctors.map(({ doctorId }: { doctorId: string }) => doctorId)).toEqual(["dr-wan-shuning"]);
    for (const name of ["department", "doctors"])
      expect((await ask(name, { departmentId: "ultrasonography" })).code).toBe("department.offline");
  });

  test("what a department asks: signs of danger, symptoms, diagnoses with how long they count, the age of a guardian", async () => {
    const { value } = await ask("department", { departmentId: "paediatrics" });
    expect(value).toMatchObject({ maxAgeDays: 15, guardianUnderYears: 6, leastWords: 10 });
    expect(value.acuteSigns.map(({ id }: { id: string }) => id)).toContain("breathless");
    const asthma = value.diagnoses.find(({ code }: { code: string }) => code === "J45");
    expect(asthma).toMatchObject({ longTerm: true, maxAgeDays: 84, name: { en: "Asthma" } });
  });

  test("the guide tells signs of danger first and leads only to departments that follow up online; it names no illness", async () => {
    const { departments } = (await ask("departments", {})).value;
    const online = departments.map(({ departmentId }: { departmentId: string }) => departmentId);
    for (const seeker of ["pregnant", "woman", "child"] as const) {
      const { value } = await ask("guide", { seeker });
      const flags = guide.redFlags.filter(({ of }) => of.includes(seeker));
      expect(value.redFlags.map(({ id }: { id: string }) => id)).toEqual(flags.map(({ id }) => id));
      expect(value.complaints.length).toBeGreaterThan(0);
      for (const { departmentId } of value.complaints) expect(online).toContain(departmentId);
    }
  });
});

describe("favourites", () => {
  test("are kept, let go, never twice, and at most twenty (setFavourite, favourites.too-many)", async () => {
    const { token } = await hospital.patient();
    const set = (doctorId: string, on: boolean) => ask("setFavourite", { doctorId, on }, token);
    await set(DOCTOR, true);
    expect((await set(DOCTOR, true)).value.doctorIds).toEqual([DOCTOR]);
    expect((await set("dr-nobody", true)).status).toBe(404);
    expect((await set(DOCTOR, false)).value.doctorIds).toEqual([]);
    const { doctors } = (await hospital.call("hospital/directory", {})).value as { doctors: { id: string }[] };
    for (const { id } of doctors.slice(0, 20)) expect((await set(id, true)).ok).toBe(true);
    const more = await set(doctors[20]!.id, true);
    expect([more.code, more.details]).toEqual(["favourites.too-many", { most: 20 }]);
    expect((await ask("favourites", {}, token)).value.doctorIds).toHaveLength(20);
  });
});

test("a draft is kept for each account and person, the newest replaces the one before, and it is gone once submitted", async () => {
  const her = await eligible(hospital);
  const save = (step: number, answers: string) =>
    ask("saveDraft", { id: hospital.id(), personId: her.personId, step, answers }, her.token);
  await save(1, "{}");
  const saved = await save(3, `{"x":"${"长".repeat(3000)}"}`);
  const read = () => ask("readDraft", { personId: her.personId }, her.token);
  expect((await read()).value.draft).toMatchObject({ step: 3, savedAt: saved.value.savedAt });
  const stranger = await hospital.patient();
  expect((await ask("readDraft", { personId: her.personId }, stranger.token)).status).toBe(404);
  expect((await ask("submit", requestOf(hospital, her), her.token)).ok).toBe(true);
  expect((await read()).value.draft).toBeUndefined();
});
