import { residentNumber } from "../../../scripts/seed/resident-number";
import { done, refused } from "../../../shared/kernel/result";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { accountWith, cardOf } from "./people";

const recorded = { recordNumber: "M26000777", bornOn: "1990-01-01", sex: "female" } as const;
const NUMBER = residentNumber("1990-01-01", "female", 320);
const PHONE = "19900060001";

let hospital: Hospital;
let nurse: string;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
  mother = await hospital.patient();
});
const add = (token: string, change: object, id = hospital.id()) =>
  hospital.call("identity/addPatient", { id, name: "周可宁", phone: PHONE, relation: "other", ...change }, token);
const on = (personId: string) => ({ personId, stepId: hospital.id() });
const family = async (token = mother.token) => (await hospital.call("patients/family", {}, token)).value.members;
const read = (text: string) => hospital.call("identity/readHealthCard", { text }, nurse);
const card = async (personId = mother.personId) =>
  (await hospital.call("identity/healthCard", { personId }, mother.token)).value;

test("row 4: the code is a new one every minute; the one before is still good, an older one is card.expired", async () => {
  const first = await card();
  expect(first).toMatchObject({ issuer: "hospital", name: "林晚晴", maskedName: "林*晴" });
  expect(first.text).not.toContain("林");
  expect((await read(first.text)).value).toMatchObject({ by: "scanned", person: { personId: mother.personId } });
  hospital.clock.advance(1);
  const second = await card();
  expect(second.text).not.toBe(first.text);
  expect((await read(first.text)).ok).toBe(true);
  hospital.clock.advance(2);
  expect((await read(first.text)).code).toBe("card.expired");
});

test("readHealthCard: card.unknown for a code that was made up, altered, or of another hospital", async () => {
  const { text } = await card();
  const forged = text.replace(/.{4}$/, "AAAA");
  for (const made of [forged, "SHC1.x", "hello-there", text.replace(mother.personId, hospital.id())])
    expect((await read(made)).code).toBe("card.unknown");
});

test("the spoken code is read aloud where scanning fails, and stays the same", async () => {
  const { spoken } = await card();
  hospital.clock.advance(10);
  expect((await card()).spoken).toBe(spoken);
  const typed = spoken.match(/.{4}/g).join(" ").toLowerCase();
  expect((await read(typed)).value).toMatchObject({ by: "spoken", person: { maskedName: "林*晴" } });
});

test("D2-12: a proved card has the national code, made once; unproved or away, the hospital's own; card.unreachable is said", async () => {
  let away = false;
  const made: string[] = [];
  const cards = {
    register: async (holder: { number: string }) =>
      away ? refused("unreachable") : (made.push(holder.number), done({ id: "H1", qr: "Q:1" })),
    freshCode: async () => (away ? refused("unreachable") : done({ text: "DYNAMIC:0:1::" })),
    read: async () => (away ? refused("unreachable") : done({ id: "H1", name: "周可宁", number: NUMBER })),
  };
  hospital = await openHospital({ healthCards: cards as never });
  nurse = await hospital.staff("triage");
  hospital.record.patients.push({ ...recorded, name: "周可宁", phone: PHONE, identityNumber: NUMBER });
  const token = await accountWith(hospital, PHONE);
  const proved = (await add(token, { document: cardOf(NUMBER) })).value.member.personId;
  const open = async (personId: string) => (await hospital.call("identity/healthCard", { personId }, token)).value;
  expect(await open(proved)).toMatchObject({ issuer: "national", text: "DYNAMIC:0:1::" });
  await open(proved);
  expect(made).toEqual([NUMBER]);
  expect((await read("DYNAMIC:0:1::")).value.person.personId).toBe(proved);
  const other = residentNumber("1990-01-01", "female", 321);
  const unproved = (await add(token, { name: "周可安", document: cardOf(other) })).value.member.personId;
  expect(await open(unproved)).toMatchObject({ issuer: "hospital" });
  expect(made).toEqual([NUMBER]);
  away = true;
  expect(await open(proved)).toMatchObject({ issuer: "hospital" });
  expect((await read("DYNAMIC:0:1::")).code).toBe("card.unreachable");
});

const born = (bornOn: string, more: object = {}) => ({
  kind: "passport",
  number: "E12345678",
  bornOn,
  sex: "female",
  ...more,
});
test.each([
  ["document.birth-missing", { kind: "permanent-resident", number: "CAN110088080801" }],
  [
    "document.birth-differs",
    { kind: "permanent-resident", number: "CAN110088080801", bornOn: "1988-08-09", sex: "male" },
  ],
  ["document.not-born", born("2026-11-23")],
  ["document.too-old", { kind: "household-register", number: residentNumber("2010-11-22", "male", 1) }],
  ["document.too-old", { kind: "newborn", motherId: "", birthOrder: 1, bornOn: "2025-11-21", sex: "male" }],
  ["mother.missing", { kind: "newborn", motherId: "0".repeat(26), birthOrder: 1, bornOn: "2026-11-20", sex: "male" }],
  ["guardian.needed", born("2008-11-23")],
])("addPatient: %s", async (code, document) => {
  const motherId = "motherId" in document && document.motherId === "" ? { motherId: mother.personId } : {};
  expect((await add(mother.token, { document: { ...document, ...motherId }, relation: "child" })).code).toBe(code);
});

test("T30: somebody of eighteen today needs no guardian; a minor needs one, under fourteen with a consent of its own", async () => {
  const guardian = { isGuardian: true, childConsent: false };
  const child = { relation: "child", guardian };
  expect((await add(mother.token, { document: born("2008-11-22"), relation: "child" })).ok).toBe(true);
  const thirteen = { ...child, document: born("2012-11-23", { number: "E1" + "0".repeat(7) }) };
  expect((await add(mother.token, thirteen)).code).toBe("guardian.child-consent");
  expect((await add(mother.token, { ...thirteen, guardian: { ...guardian, childConsent: true } })).ok).toBe(true);
  expect((await add(mother.token, { ...child, document: born("2012-11-22", { number: "E20000000" }) })).ok).toBe(true);
  const alone = await accountWith(hospital, "19900060009");
  expect((await add(alone, { ...child, document: born("2016-01-01") })).code).toBe("guardian.needed");
  expect((await add(alone, { document: born("2012-11-22"), relation: "self" })).ok).toBe(true);
});

test("T30: on the day a child comes of age the guardian's card closes; her own paper at the desk opens it again", async () => {
  const guardian = { isGuardian: true, childConsent: false };
  const document = born("2008-11-24");
  const { personId } = (await add(mother.token, { document, relation: "child", guardian })).value.member;
  const look = () => hospital.call("identity/healthCard", { personId }, mother.token);
  expect((await look()).ok).toBe(true);
  hospital.clock.advance(2 * 24 * 60);
  mother = {
    ...mother,
    token: (await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId })).token,
  };
  nurse = await hospital.staff("triage");
  expect((await look()).status).toBe(404);
  expect((await family()).at(-1)).toMatchObject({ personId, cameOfAge: true });
  const { code } = (await hospital.call("identity/askDeskCode", on(personId), mother.token)).value;
  const { claim } = (await hospital.call("identity/deskClaim", { code }, nurse)).value;
  const verdict = { id: claim.id, stepId: hospital.id(), version: 1, verdict: "confirm", paperEnd: "5678", note: "" };
  expect((await hospital.call("identity/decideClaim", verdict, nurse)).ok).toBe(true);
  expect((await look()).ok).toBe(true);
});

test("row 12: unbind takes the card out, the history says so, and an unproved number is free again", async () => {
  const first = (await add(mother.token, { document: cardOf(NUMBER) })).value.member.personId;
  expect((await hospital.call("identity/unbind", on(first), mother.token)).ok).toBe(true);
  expect((await hospital.call("identity/unbind", on(first), mother.token)).status).toBe(404);
  expect((await family()).map((one: { personId: string }) => one.personId)).toEqual([mother.personId]);
  const { events } = (await hospital.call("identity/cardHistory", {}, mother.token)).value;
  expect(events).toMatchObject([{ what: "unbound", maskedName: "周*宁" }, { what: "added" }]);
  expect(await hospital.app.repositories.patients.personByNumber("cqhcwc", NUMBER)).toBeUndefined();
});

test("a proved card that was unbound is found again by whoever proves it, with what it holds", async () => {
  hospital.record.patients.push({ ...recorded, name: "周可宁", phone: PHONE, identityNumber: NUMBER });
  const token = await accountWith(hospital, PHONE);
  const first = (await add(token, { document: cardOf(NUMBER), relation: "self" })).value.member.personId;
  await hospital.call("identity/unbind", on(first), token);
  expect(await family(token)).toEqual([]);
  const again = await add(token, { document: cardOf(NUMBER), relation: "self" });
  expect(again.value).toMatchObject({ next: "proved", member: { personId: first, linked: true } });
});

test("row 5: record numbers are hints, after proof only; hers is linked, the other denied; record.unreachable and record.held", async () => {
  const two = [{ recordNumber: "M26000777" }, { recordNumber: "M19000111" }];
  hospital.record.patients.push(
    ...two.map((one) => ({ ...recorded, ...one, name: "周可宁", phone: PHONE, identityNumber: NUMBER })),
  );
  const stranger = (await add(mother.token, { document: cardOf(NUMBER) })).value.member.personId;
  const choices = async (personId: string, token: string) =>
    (await hospital.call("identity/recordChoices", { personId }, token)).value;
  expect(await choices(stranger, mother.token)).toEqual({ candidates: [], proved: false, reachable: true });
  const token = await accountWith(hospital, PHONE);
  const { personId } = (await add(token, { document: cardOf(NUMBER) })).value.member;
  const { candidates } = await choices(personId, token);
  expect(candidates).toMatchObject([
    { hint: "M26****77", state: "linked" },
    { hint: "M19****11", state: "open" },
  ]);
  const choose = (candidateId: string, isHers: boolean) =>
    hospital.call("identity/chooseRecord", { ...on(personId), candidateId, isHers }, token);
  expect((await choose("another", true)).status).toBe(404);
  expect((await choose(candidates[1].id, false)).ok).toBe(true);
  expect((await choices(personId, token)).candidates[1].state).toBe("denied");
  expect((await choose(candidates[1].id, true)).value.member.linked).toBe(true);
  expect((await choices(personId, token)).candidates.map(({ state }: { state: string }) => state)).toEqual([
    "open",
    "linked",
  ]);
  await hospital.patient({ recordNumber: "M26000777" });
  expect((await choose(candidates[0].id, true)).code).toBe("record.held");
  hospital.record.stopped = true;
  expect((await choose(candidates[0].id, true)).code).toBe("record.unreachable");
});

test("a newborn by mother and order gets a number later, keeps the card, and the number may be taken back", async () => {
  const guardian = { isGuardian: true, childConsent: true };
  const document = { kind: "newborn", motherId: mother.personId, birthOrder: 1, bornOn: "2026-11-20", sex: "female" };
  const { member } = (await add(mother.token, { name: "林宝宝", document, relation: "child", guardian })).value;
  expect(member).toMatchObject({
    document: "newborn",
    bornOn: "2026-11-20",
    maskedNumber: expect.stringMatching(/ · 1$/),
  });
  const twin = { ...document, birthOrder: 2 };
  expect((await add(mother.token, { name: "林二宝", document: twin, relation: "child", guardian })).ok).toBe(true);
  const give = (bornOn: string, serial: number, personId = member.personId) =>
    hospital.call(
      "identity/giveNumber",
      {
        ...on(personId),
        name: "林小满",
        document: { kind: "household-register", number: residentNumber(bornOn, "female", serial) },
      },
      mother.token,
    );
  expect((await give("2026-11-19", 1)).code).toBe("document.birth-differs");
  expect((await give("2026-11-20", 1, mother.personId)).code).toBe("document.not-provisional");
  const given = await give("2026-11-20", 1);
  expect(given.value.member).toMatchObject({
    personId: member.personId,
    name: "林小满",
    document: "household-register",
  });
  expect((await give("2026-11-20", 1, (await family()).at(-1).personId)).code).toBe("person.already-added");
  const back = () => hospital.call("identity/takeNumberBack", on(member.personId), mother.token);
  expect((await back()).value.member).toMatchObject({ name: "林宝宝", document: "newborn" });
  await give("2026-11-20", 1);
  hospital.clock.advance(24 * 60);
  mother = {
    ...mother,
    token: (await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId })).token,
  };
  await hospital.clock.pause(30 * 86_400_000);
  mother = {
    ...mother,
    token: (await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId })).token,
  };
  expect((await back()).code).toBe("mending.too-late");
});
