import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";

const [ZHOU, XU] = [residentNumber("1990-01-01", "male", 200), residentNumber("1992-01-01", "female", 200)];
/** The same number with another check character. */
const other = (number: string) => number.slice(0, -1) + (number.endsWith("1") ? "2" : "1");

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

const family = async (token: string) => (await hospital.call("patients/family", {}, token)).value;
const zhou = { name: "周可宁", number: ZHOU, phone: "19900020001", relation: "self" };
const add = (token: string, change: object = {}, id = hospital.id()) =>
  hospital.call("patients/addPerson", { id, ...zhou, ...change }, token);

test("family shows names whole and numbers masked", async () => {
  const shown = await family(mother.token);
  expect(shown).toMatchObject({ most: 5, hasPhone: true });
  expect(shown.members).toEqual([
    {
      personId: mother.personId,
      name: "林晚晴",
      maskedNumber: expect.stringMatching(/^509\*{11}\d{3}[\dX]$/),
      bornOn: "1995-03-07",
      sex: "female",
      relation: "self",
      linked: false,
      maskedPhone: "199****0001",
    },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/\d{11}/);
});

test("a person is added with what her number says of her", async () => {
  const answer = await add(mother.token, { relation: "spouse" });
  expect(answer).toMatchObject({
    status: 200,
    value: {
      bornOn: "1990-01-01",
      sex: "male",
      relation: "spouse",
      linked: false,
      maskedNumber: `509***********${ZHOU.slice(-4)}`,
    },
  });
  expect((await family(mother.token)).members).toHaveLength(2);
});

test("S3: asked again with the same id it is one person; with other content it is refused", async () => {
  const id = hospital.id();
  const [first, again] = [await add(mother.token, {}, id), await add(mother.token, {}, id)];
  expect(again.value).toEqual(first.value);
  for (const change of [{ name: "周可安" }, { phone: "19900020002" }, { relation: "child" }, { number: XU }])
    expect(await add(mother.token, change, id)).toMatchObject({ status: 409, code: "request.reused" });
  expect((await family(mother.token)).members).toHaveLength(2);
  const friend = await hospital.patient();
  expect(await add(friend.token, {}, id)).toMatchObject({ status: 409, code: "request.reused" });
});

test("person.already-added — the same number under another id", async () => {
  const { value } = await add(mother.token);
  expect(await add(mother.token)).toMatchObject({
    status: 409,
    code: "person.already-added",
    details: { personId: value.personId },
  });
  const answers = await Promise.all([XU, XU].map((number) => add(mother.token, { name: "许如一", number })));
  expect(answers.map(({ code }) => code ?? "added").sort()).toEqual(["added", "person.already-added"]);
});

const NUMBERS = [210, 211, 212, 213].map((serial) => residentNumber("1990-01-01", "female", serial));
test("family.full — five people, also when two are added at the same moment", async () => {
  for (const number of NUMBERS.slice(0, 3)) expect((await add(mother.token, { number })).ok).toBe(true);
  const last = await Promise.all([add(mother.token), add(mother.token, { number: NUMBERS[3] })]);
  expect(last.map(({ code }) => code ?? "added").sort()).toEqual(["added", "family.full"]);
  expect(last.find(({ ok }) => !ok)?.details).toEqual({ most: 5 });
  expect((await family(mother.token)).members).toHaveLength(5);
});

test("C.3: the check character decides", async () => {
  const answer = await add(mother.token, { number: other(ZHOU) });
  expect(answer).toMatchObject({ status: 400, fields: [{ path: "number", code: "document.check-digit" }] });
  const short = await add(mother.token, { number: ZHOU.slice(0, -1) });
  expect(short.fields).toContainEqual({ path: "number", code: "document.malformed" });
  expect(JSON.stringify([answer, short])).not.toContain(ZHOU.slice(0, -1));
});

const recorded = { recordNumber: "M26000777", name: "周可宁", bornOn: "1990-01-01", sex: "male" } as const;
test("the hospital record is linked only where name and number agree", async () => {
  hospital.record.patients.push({ ...recorded, identityNumber: zhou.number });
  expect((await add(mother.token, { name: "周可安" })).value.linked).toBe(false);
  const fresh = await openHospital();
  fresh.record.patients.push({ ...recorded, identityNumber: zhou.number });
  const { token } = await fresh.patient();
  const input = { id: fresh.id(), ...zhou };
  expect((await fresh.call("patients/addPerson", input, token)).value.linked).toBe(true);
});

test("a record that cannot be reached does not stop her", async () => {
  hospital.record.stopped = true;
  expect(await add(mother.token)).toMatchObject({ status: 200, value: { linked: false } });
});

test("A5: a second account gets a card of its own, without the first one's link, in the same words", async () => {
  hospital.record.patients.push({ ...recorded, identityNumber: zhou.number });
  const first = await add(mother.token);
  expect(first.value.linked).toBe(true);
  const friend = await hospital.patient();
  const second = await add(friend.token);
  expect(second).toMatchObject({ status: 200, value: { linked: false } });
  expect(second.value.personId).not.toBe(first.value.personId);
  expect(Object.keys(second.value)).toEqual(Object.keys(first.value));
  const asked = { personId: second.value.personId };
  expect((await hospital.call("appointments/recognise", asked, friend.token)).value.record).toBe("none");
});

test("two accounts that add one number at the same moment: one is linked, both have a card", async () => {
  hospital.record.patients.push({ ...recorded, identityNumber: zhou.number });
  const friend = await hospital.patient();
  const answers = await Promise.all([add(mother.token), add(friend.token)]);
  expect(answers.map(({ value }) => value.linked).sort()).toEqual([false, true]);
  for (const { token } of [mother, friend]) expect((await family(token)).members).toHaveLength(2);
});
