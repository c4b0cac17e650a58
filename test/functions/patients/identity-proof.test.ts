import { DESK_PHONE } from "../../../functions/app";
import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, type Hospital } from "../../kit/hospital";
import { accountWith, cardOf, codeAt } from "./people";

const NUMBER = residentNumber("1990-01-01", "female", 300);
const OTHER = residentNumber("1990-01-01", "female", 301);
const ON_FILE = "19900030001";
const recorded = {
  recordNumber: "M26000777",
  name: "周可宁",
  bornOn: "1990-01-01",
  sex: "female",
  phone: ON_FILE,
} as const;

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
  hospital.record.patients.push({ ...recorded, identityNumber: NUMBER });
});

const add = (token: string, change: object = {}, id = hospital.id()) =>
  hospital.call(
    "identity/addPatient",
    { id, name: "周可宁", document: cardOf(NUMBER), phone: ON_FILE, relation: "other", ...change },
    token,
  );
const prove = (token: string, personId: string, code: string, stepId = hospital.id()) =>
  hospital.call("identity/prove", { personId, stepId, code }, token);
const family = async (token: string) => (await hospital.call("patients/family", {}, token)).value.members;
const wrong = (code: string) => (code === "000000" ? "111111" : "000000");

test("addPatient: a phone that the account has proved and that is on file links at once", async () => {
  const token = await accountWith(hospital, ON_FILE);
  const answer = await add(token);
  expect(answer.value).toMatchObject({ next: "proved", member: { linked: true, proved: true } });
  expect(answer.value.resendAt).toBeUndefined();
});

test("prove: the code of the phone on file links the card, once", async () => {
  const token = await accountWith(hospital, "19900030002");
  const { value } = await add(token);
  expect(value).toMatchObject({ next: "code", member: { linked: false, proved: false } });
  const { personId } = value.member;
  const code = codeAt(hospital, ON_FILE)!;
  expect(await prove(token, personId, wrong(code))).toMatchObject({ code: "code.wrong", details: { triesLeft: 4 } });
  const proved = await prove(token, personId, code);
  expect(proved.value.member).toMatchObject({ personId, linked: true, proved: true });
  expect((await prove(token, personId, code)).value).toEqual(proved.value);
});

test("prove: code.expired after five minutes, and after five wrong ones", async () => {
  const token = await accountWith(hospital, "19900030002");
  const { personId } = (await add(token)).value.member;
  const code = codeAt(hospital, ON_FILE)!;
  for (let left = 4; left >= 0; left--)
    expect((await prove(token, personId, wrong(code))).details).toEqual({ triesLeft: left });
  expect((await prove(token, personId, code)).code).toBe("code.expired");
  const friend = await accountWith(hospital, "19900030003");
  const second = (await add(friend)).value.member.personId;
  const late = codeAt(hospital, ON_FILE)!;
  hospital.clock.advance(6);
  expect((await prove(friend, second, late)).code).toBe("code.expired");
});

test.each([
  ["another name", { name: "周可安" }],
  ["another number", { document: cardOf(OTHER) }],
  ["a stranger's number with the name on file", { document: cardOf(OTHER), name: "周可宁" }],
])("A5: %s — the same answer, the same questions outside, the same steps", async (_case, change) => {
  const run = async (input: object) => {
    const fresh = await openHospital();
    fresh.record.patients.push({ ...recorded, identityNumber: NUMBER });
    const token = await accountWith(fresh, "19900030002");
    const before = { patients: fresh.record.asked.patients, writes: fresh.table.units().write };
    const id = fresh.id();
    const body = { id, name: "周可宁", document: cardOf(NUMBER), phone: ON_FILE, relation: "other", ...input };
    const answer = await fresh.call("identity/addPatient", body, token);
    const asked = fresh.record.asked.patients - before.patients;
    const again = await fresh.call("identity/sendProof", { personId: id }, token);
    const tries: unknown[] = [];
    for (let i = 0; i < 6; i++) {
      const { status, code, details } = await fresh.call(
        "identity/prove",
        { personId: id, stepId: fresh.id(), code: "00000" + i },
        token,
      );
      tries.push([status, code, details]);
    }
    const { name: _name, maskedNumber: _number, personId: _id, ...member } = answer.value.member;
    const { next, resendAt } = answer.value;
    return { status: answer.status, next, resendAt, member, asked, again: again.code, tries };
  };
  expect(await run(change)).toEqual(await run({}));
});

test("A5: a code that nobody was sent proves nothing", async () => {
  const token = await accountWith(hospital, "19900030002");
  await add(token, { document: cardOf(OTHER) });
  expect(codeAt(hospital, ON_FILE)).toBeUndefined();
  expect(hospital.sms.sent.filter(({ phone }) => phone === "19900030002")).toHaveLength(1);
});

test("sendProof: code.too-soon within a minute, a fresh one after it, person.proved once it is settled", async () => {
  const token = await accountWith(hospital, "19900030002");
  const { personId } = (await add(token)).value.member;
  expect((await hospital.call("identity/sendProof", { personId }, token)).code).toBe("code.too-soon");
  hospital.clock.advance(2);
  expect((await hospital.call("identity/sendProof", { personId }, token)).ok).toBe(true);
  await prove(token, personId, codeAt(hospital, ON_FILE)!);
  expect((await hospital.call("identity/sendProof", { personId }, token)).code).toBe("person.proved");
  expect((await hospital.call("identity/askDeskCode", { personId, stepId: hospital.id() }, token)).code).toBe(
    "person.proved",
  );
});

test("sendProof: identity.locked after five codes a day for one number", async () => {
  const token = await accountWith(hospital, "19900030002");
  const fresh = { name: "周可安", document: cardOf(OTHER) };
  const { personId } = (await add(token, fresh)).value.member;
  for (let i = 0; i < 3; i++) {
    hospital.clock.advance(61);
    expect((await hospital.call("identity/sendProof", { personId }, token)).ok).toBe(true);
  }
  hospital.clock.advance(61);
  expect((await hospital.call("identity/sendProof", { personId }, token)).ok).toBe(true);
  hospital.clock.advance(61);
  const last = await hospital.call("identity/sendProof", { personId }, token);
  expect(last.code).toBe("identity.locked");
  expect(last.details.phone).toBe(DESK_PHONE);
});

test("A6: two accounts that prove one number at the same moment share one master card", async () => {
  const tokens = [await accountWith(hospital, "19900030002"), await accountWith(hospital, "19900030003")];
  const cards: { personId: string; code: string }[] = [];
  for (const token of tokens) {
    const { personId } = (await add(token)).value.member;
    cards.push({ personId, code: codeAt(hospital, ON_FILE)! });
    hospital.clock.advance(1);
  }
  const both = await Promise.all(tokens.map((token, i) => prove(token, cards[i]!.personId, cards[i]!.code)));
  expect(both.map(({ value }) => value?.member.linked)).toEqual([true, true]);
  expect(new Set(both.map(({ value }) => value.member.personId)).size).toBe(1);
  for (const token of tokens)
    expect((await family(token)).filter((one: { linked: boolean }) => one.linked)).toHaveLength(1);
  const { repositories } = hospital.app;
  expect(await repositories.patients.personByNumber("cqhcwc", NUMBER)).toBe(both[0]!.value.member.personId);
});

test("row 12: a second account that proves the number opens the same card, and its first holder hears of it", async () => {
  const owner = await accountWith(hospital, ON_FILE);
  const first = (await add(owner, { relation: "self" })).value.member.personId;
  const friend = await accountWith(hospital, "19900030002");
  const { personId } = (await add(friend)).value.member;
  expect(personId).not.toBe(first);
  const proved = await prove(friend, personId, codeAt(hospital, ON_FILE)!);
  expect(proved.value.member).toMatchObject({ personId: first, linked: true });
  expect((await family(friend)).map((one: { personId: string }) => one.personId)).toEqual([first]);
  const inbox = await hospital.call("notifications/inbox", {}, owner);
  expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("card-bound");
});

test("a number that somebody else only claimed goes to the one who proves it, and he learns nothing", async () => {
  const squatter = await accountWith(hospital, "19900030004");
  const claimed = (await add(squatter)).value.member.personId;
  const owner = await accountWith(hospital, ON_FILE);
  const hers = (await add(owner, { relation: "self" })).value.member;
  expect(hers).toMatchObject({ linked: true });
  expect(hers.personId).not.toBe(claimed);
  expect((await family(squatter))[0]).toMatchObject({ personId: claimed, linked: false, proved: false });
  expect(await hospital.app.repositories.patients.personByNumber("cqhcwc", NUMBER)).toBe(hers.personId);
});
