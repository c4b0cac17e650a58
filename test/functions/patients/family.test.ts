import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { cardOf } from "./people";

const [ZHOU, XU] = [residentNumber("1990-01-01", "male", 200), residentNumber("1992-01-01", "female", 200)];

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

const family = async (token: string) => (await hospital.call("patients/family", {}, token)).value;
const zhou = { name: "周可宁", document: cardOf(ZHOU), phone: "19900020001", relation: "self" };
const add = (token: string, change: object = {}, id = hospital.id()) =>
  hospital.call("identity/addPatient", { id, ...zhou, ...change }, token);

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
      proved: false,
      maskedPhone: "199****0001",
    },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/\d{11}/);
});

test("addPatient adds a person with what her number says of her", async () => {
  const answer = await add(mother.token, { relation: "spouse" });
  expect(answer).toMatchObject({
    status: 200,
    value: {
      next: "code",
      member: {
        bornOn: "1990-01-01",
        sex: "male",
        relation: "spouse",
        linked: false,
        proved: false,
        maskedNumber: `509***********${ZHOU.slice(-4)}`,
      },
    },
  });
  expect((await family(mother.token)).members).toHaveLength(2);
});

test("S3: asked again with the same id it is one person; with other content it is refused", async () => {
  const id = hospital.id();
  const [first, again] = [await add(mother.token, {}, id), await add(mother.token, {}, id)];
  expect(again.value.member).toEqual(first.value.member);
  const changes = [{ name: "周可安" }, { phone: "19900020002" }, { relation: "child" }, { document: cardOf(XU) }];
  for (const change of changes)
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
    details: { personId: value.member.personId },
  });
  const twice = [XU, XU].map((number) => add(mother.token, { name: "许如一", document: cardOf(number) }));
  expect((await Promise.all(twice)).map(({ code }) => code ?? "added").sort()).toEqual([
    "added",
    "person.already-added",
  ]);
});

const NUMBERS = [210, 211, 212, 213].map((serial) => residentNumber("1990-01-01", "female", serial));
test("family.full — five people, also when two are added at the same moment", async () => {
  for (const number of NUMBERS.slice(0, 3)) {
    const added = await add(mother.token, { name: `周一${number.slice(-2)}`, document: cardOf(number) });
    expect(added.ok).toBe(true);
  }
  hospital.clock.advance(60);
  const last = await Promise.all([add(mother.token), add(mother.token, { document: cardOf(NUMBERS[3]!) })]);
  expect(last.map(({ code }) => code ?? "added").sort()).toEqual(["added", "family.full"]);
  expect(last.find(({ ok }) => !ok)?.details).toEqual({ most: 5 });
  expect((await family(mother.token)).members).toHaveLength(5);
});

test("a record that cannot be reached does not stop her", async () => {
  hospital.record.stopped = true;
  expect(await add(mother.token)).toMatchObject({ status: 200, value: { next: "code", member: { linked: false } } });
});
