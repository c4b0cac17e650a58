import type { MemoryTable } from "../../../functions/kernel/table/memory";
import type { AccessRow } from "../../../shared/patients/privacy-views";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});
const call = (name: string, input: object, token = mother.token) => hospital.call(`privacy/${name}`, input, token);
async function everything(): Promise<AccessRow[]> {
  const rows: AccessRow[] = [];
  let cursor: string | undefined;
  do {
    const { value } = await call("whoLooked", { personId: mother.personId, ...(cursor ? { cursor } : {}) });
    rows.push(...value.items);
    cursor = value.cursor;
  } while (cursor);
  return rows;
}
const lying = () =>
  [...(hospital.table as MemoryTable).everything()].filter(
    ({ key, item }) => key.table === "audit" && item.subject === mother.personId,
  );

test("row 61: every row of the trail is there, newest first, with role and name of staff; D1: none is thrown away", async () => {
  const id = await applied(hospital, mother);
  const nurse = await hospital.staff("triage");
  for (let n = 0; n < 35; n++) {
    hospital.clock.advance(11);
    await hospital.call("appointments/case", { id }, nurse);
    if (n % 8 === 0) await hospital.call("appointments/application", { id }, mother.token);
  }
  mother = { ...mother, token: await hospital.signsInAgain(mother) };
  const rows = await everything();
  expect(rows).toHaveLength(lying().length);
  expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
  const days = rows.map(({ at }) => at.slice(0, 15));
  expect(days).toEqual([...days].sort().reverse());
  const [look] = rows.filter(({ who }) => who === "staff");
  expect(look).toMatchObject({ roles: ["triage"], name: { zh: "文晓棠" }, what: "application", did: "read" });
  expect(rows.some(({ who }) => who === "you")).toBe(true);
});

test("question.asked: askAboutAccess opens one question a row, which staff answer in words that she reads", async () => {
  await applied(hospital, mother);
  const [{ row }] = (await everything()) as [AccessRow];
  const id = hospital.id();
  const ask = (change: object = {}) =>
    call("askAboutAccess", { id, personId: mother.personId, row, note: "我不明白这次查看", ...change });
  expect((await ask()).ok).toBe(true);
  expect((await ask()).ok).toBe(true);
  expect(await ask({ id: hospital.id() })).toMatchObject({ code: "question.asked", details: { id } });
  expect((await ask({ row: "2020-01-01T00:00#read#x" })).code).toBe("thing.missing");

  const operator = await hospital.staff("operations");
  const [open] = (await call("accessQuestions", {}, operator)).value.items;
  expect(open).toMatchObject({ id, maskedName: "林*晴", note: "我不明白这次查看" });
  const answering = { id, stepId: hospital.id(), version: open.version, answer: "分诊护士核对您的申请。" };
  expect((await call("answerAccessQuestion", answering, operator)).ok).toBe(true);
  expect((await call("answerAccessQuestion", answering, operator)).ok).toBe(true);
  expect((await call("accessQuestions", {}, operator)).value.items).toEqual([]);
  const asked = (await everything()).find((one) => one.row === row)?.asked;
  expect(asked).toMatchObject({ id, answer: "分诊护士核对您的申请。" });
});

test("question.answered: answerAccessQuestion answers once", async () => {
  await applied(hospital, mother);
  const [{ row }] = (await everything()) as [AccessRow];
  const id = hospital.id();
  await call("askAboutAccess", { id, personId: mother.personId, row, note: "是谁" });
  const operator = await hospital.staff("operations");
  const answer = (words: string) =>
    call("answerAccessQuestion", { id, stepId: hospital.id(), version: 1, answer: words }, operator);
  expect((await answer("第一次")).ok).toBe(true);
  expect((await answer("第二次")).code).toBe("question.answered");
});
