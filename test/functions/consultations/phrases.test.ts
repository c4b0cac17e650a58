import { openLife, type LifeWorld } from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const call = (name: string, input: object, token = world.doctor) =>
  world.hospital.call(`consultations/${name}`, input, token);

test("a doctor keeps quick replies of her own with the desk; asked again after a lost answer it is the same", async () => {
  const { v } = (await call("myDesk", {})).value.desk;
  const phrases = ["您好，请稍等。", "请先测一次血压。"];
  const kept = await call("savePhrases", { version: v, phrases });
  expect(kept).toMatchObject({ ok: true, value: { desk: { v: v + 1, phrases } } });
  expect(await call("savePhrases", { version: v, phrases })).toMatchObject({ ok: true, value: { desk: { v: v + 1 } } });
  expect((await call("myDesk", {})).value.desk.phrases).toEqual(phrases);
});

test("a quick reply never writes a prescription (D2-16)", async () => {
  const { v } = (await call("myDesk", {})).value.desk;
  const refused = await call("savePhrases", { version: v, phrases: ["您好。", "优甲乐 1 片，每日一次，早饭前吃"] });
  expect(refused).toMatchObject({ ok: false, code: "phrase.prescribes", details: { at: 1 } });
  expect((await call("myDesk", {})).value.desk).toMatchObject({ v });
});

test("what another window saved first is not overwritten", async () => {
  const { v } = (await call("myDesk", {})).value.desk;
  await call("savePhrases", { version: v, phrases: ["第一句。"] });
  expect(await call("savePhrases", { version: v, phrases: ["另一句。"] })).toMatchObject({
    code: "desk.moved-on",
    details: { version: v + 1 },
  });
});

test("who is no doctor of the directory has no desk to keep them with", async () => {
  const { hospital } = world.hospital.app.repositories;
  const account = (await hospital.staff("cqhcwc", "staff-doctor-2"))!;
  const { doctorId: _doctorId, ...member } = account.member;
  const changed = { ...account, v: account.v + 1, member };
  await hospital.commit(hospital.saveStaff("cqhcwc", changed, { version: account.v }));
  expect(await call("savePhrases", { version: 0, phrases: [] })).toMatchObject({ code: "doctor.unknown" });
});

test("diagnoses are found by code or name, and told apart from the one that a request rests on (D2-14)", async () => {
  const find = async (words: string) => (await call("findDiagnoses", { words, own: "E03.900" })).value.found;
  expect(await find("e03")).toContainEqual({ code: "E03", name: expect.any(Object), same: true });
  expect((await find("糖尿病")).every(({ same }: { same: boolean }) => !same)).toBe(true);
  expect((await find("hypothyroid")).map(({ code }: { code: string }) => code)).toContain("E03");
  expect(await find("没有这种病")).toEqual([]);
});
