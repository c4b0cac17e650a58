import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, type Hospital } from "../../kit/hospital";
import { accountWith, cardOf } from "./people";

const NUMBER = residentNumber("1990-01-01", "female", 310);
const END = NUMBER.slice(-4);
const recorded = { recordNumber: "M26000777", name: "周可宁", bornOn: "1990-01-01", sex: "female" } as const;

let hospital: Hospital;
let nurse: string;
let hers: string;
let personId: string;
let code: string;
const add = (token: string, change: object = {}, id = hospital.id()) =>
  hospital.call(
    "identity/addPatient",
    { id, name: "周可宁", document: cardOf(NUMBER), phone: "19900050001", relation: "other", ...change },
    token,
  );
const ask = (token: string, of: string, stepId = hospital.id()) =>
  hospital.call("identity/askDeskCode", { personId: of, stepId }, token);
const claimOf = async (typed = code) => hospital.call("identity/deskClaim", { code: typed }, nurse);
const decide = (claim: { id: string; version: number }, change: object) =>
  hospital.call(
    "identity/decideClaim",
    {
      id: claim.id,
      stepId: hospital.id(),
      version: claim.version,
      verdict: "confirm",
      paperEnd: END,
      note: "",
      ...change,
    },
    nurse,
  );
const family = async (token: string) => (await hospital.call("patients/family", {}, token)).value.members;
const stateOf = (token: string, of = personId) => hospital.call("identity/deskCode", { personId: of }, token);

beforeEach(async () => {
  hospital = await openHospital();
  hospital.record.patients.push({ ...recorded, identityNumber: NUMBER });
  nurse = await hospital.staff("clinic-desk");
  hers = await accountWith(hospital, "19900050001");
  personId = (await add(hers)).value.member.personId;
  code = (await ask(hers, personId)).value.code;
});

test("row 7: a code of eight digits, the same while it is good; the desk sees the claim masked, with the reason", async () => {
  expect(code).toMatch(/^\d{8}$/);
  expect((await ask(hers, personId)).value.code).toBe(code);
  const { value } = await claimOf();
  expect(value.claim).toMatchObject({
    state: "open",
    reason: "phone-differs",
    others: 0,
    person: { maskedName: "周*宁", maskedNumber: `509***********${END}`, document: "resident-card", proved: false },
    records: [{ hint: "M26****77" }],
  });
  expect(JSON.stringify(value)).not.toContain("周可宁");
  expect(JSON.stringify(value)).not.toContain(NUMBER);
  expect(JSON.stringify((await stateOf(hers)).value)).not.toContain("phone-differs");
});

test.each([
  ["no-record", () => (hospital.record.patients.length = 0)],
  ["name-differs", () => void (hospital.record.patients[0]!.name = "周可安")],
  ["record-unreachable", () => void (hospital.record.stopped = true)],
])("the desk is told %s", async (reason, happens) => {
  happens();
  const friend = await accountWith(hospital, "19900050002");
  const second = (await add(friend)).value.member.personId;
  hospital.record.stopped = reason === "record-unreachable";
  const asked = (await ask(friend, second)).value.code;
  expect((await claimOf(asked)).value.claim.reason).toBe(reason);
});

test("desk-code.unknown: a code that nobody has, one that is used up, and deskClaim after a week", async () => {
  expect((await claimOf("00000000")).code).toBe("desk-code.unknown");
  const { claim } = (await claimOf()).value;
  hospital.clock.advance(7 * 24 * 60 + 1);
  nurse = await hospital.staff("clinic-desk");
  expect((await claimOf()).code).toBe("desk-code.unknown");
  expect((await decide(claim, {})).value.claim.state).toBe("confirmed");
  expect((await claimOf()).code).toBe("desk-code.unknown");
});

test("decideClaim confirms: paper.differs without the right last characters, then the card is linked at once", async () => {
  const { claim } = (await claimOf()).value;
  for (const paperEnd of [undefined, "0000"]) expect((await decide(claim, { paperEnd })).code).toBe("paper.differs");
  expect((await decide(claim, { version: 9 })).code).toBe("claim.changed");
  const stepId = hospital.id();
  const [first, again] = [await decide(claim, { stepId }), await decide(claim, { stepId })];
  expect(first.value.claim).toMatchObject({ state: "confirmed", person: { proved: true, linked: true } });
  expect(again.value.claim.state).toBe("confirmed");
  expect((await decide(claim, {})).code).toBe("claim.decided");
  expect((await family(hers))[0]).toMatchObject({ personId, proved: true, linked: true });
  expect((await stateOf(hers)).value).toEqual({ state: "confirmed" });
  const rows = [...(hospital.table as unknown as Countable).everything()].filter(({ key }) => key.table === "audit");
  expect(JSON.stringify(rows)).toContain("confirm desk code");
});
type Countable = { everything(): Iterable<{ key: { table: string } }> };

test("decideClaim refuses with a reason that she reads; she may ask for another code", async () => {
  const { claim } = (await claimOf()).value;
  await decide(claim, { verdict: "refuse", paperEnd: undefined, note: "证件照片不符" });
  expect((await stateOf(hers)).value).toEqual({ state: "refused", note: "证件照片不符" });
  expect((await family(hers))[0]).toMatchObject({ proved: false, linked: false });
  const next = (await ask(hers, personId)).value.code;
  expect(next).not.toBe(code);
});

test("askDeskCode: person.proved once it is settled", async () => {
  await decide((await claimOf()).value.claim, {});
  expect((await ask(hers, personId)).code).toBe("person.proved");
});

test("record.held: decideClaim does not take a record that another person's card holds", async () => {
  const holder = await hospital.patient({ recordNumber: recorded.recordNumber });
  expect(holder.personId).toBeDefined();
  expect((await decide((await claimOf()).value.claim, {})).code).toBe("record.held");
});

test("row 12: the desk confirms hers, and the card that another account only claimed is taken out of it, which hears of it", async () => {
  const other = await openHospital();
  hospital = other;
  other.record.patients.push({ ...recorded, identityNumber: NUMBER });
  nurse = await other.staff("triage");
  const squatter = await accountWith(other, "19900050003");
  await add(squatter);
  const owner = await accountWith(other, "19900050004");
  const card = (await add(owner)).value.member.personId;
  const { claim } = (await claimOf((await ask(owner, card)).value.code)).value;
  expect(claim.others).toBe(1);
  await decide(claim, {});
  expect(await family(squatter)).toEqual([]);
  expect((await family(owner))[0]).toMatchObject({ personId: card, linked: true });
  const inbox = (await other.call("notifications/inbox", {}, squatter)).value.items;
  expect(inbox.map(({ kind }: { kind: string }) => kind)).toContain("card-bound");
  const history = (await other.call("identity/cardHistory", {}, squatter)).value.events;
  expect(history.map(({ what }: { what: string }) => what)).toEqual(["taken-away", "added"]);
});

test("row 6: two cards of one person are joined and may be parted again; merge.not-same, paper.differs, merge.already, merge.undone", async () => {
  await decide((await claimOf()).value.claim, {});
  const friend = await accountWith(hospital, "19900050006");
  const second = (await add(friend)).value.member.personId;
  const stranger = await hospital.patient();
  const merge = (change: object, id = hospital.id()) =>
    hospital.call(
      "identity/mergeCards",
      { id, keep: personId, other: second, paperEnd: END, note: "", ...change },
      nurse,
    );
  expect((await merge({ other: stranger.personId })).code).toBe("merge.not-same");
  expect((await merge({ paperEnd: "0000" })).code).toBe("paper.differs");
  const cards = (await hospital.call("identity/cardsOfNumber", { cardId: second }, nurse)).value;
  expect(cards).toMatchObject({
    master: personId,
    cards: [
      { personId, proved: true },
      { personId: second, proved: false },
    ],
  });
  const id = hospital.id();
  const { value } = await merge({}, id);
  expect((await merge({}, id)).value).toEqual(value);
  expect((await merge({})).code).toBe("merge.already");
  expect((await family(friend)).map((one: { personId: string }) => one.personId)).toEqual([personId]);
  const undo = () => hospital.call("identity/undoMerge", { mergeId: id, stepId: hospital.id(), note: "" }, nurse);
  expect((await undo()).ok).toBe(true);
  expect((await undo()).code).toBe("merge.undone");
  expect((await family(friend)).map((one: { personId: string }) => one.personId)).toEqual([second]);
});

test("undoMerge: mending.too-late after thirty days", async () => {
  await decide((await claimOf()).value.claim, {});
  const friend = await accountWith(hospital, "19900050006");
  const other = (await add(friend)).value.member.personId;
  const id = hospital.id();
  await hospital.call("identity/mergeCards", { id, keep: personId, other, paperEnd: END, note: "" }, nurse);
  hospital.clock.advance(30 * 24 * 60 + 1);
  nurse = await hospital.staff("clinic-desk");
  const answer = await hospital.call("identity/undoMerge", { mergeId: id, stepId: hospital.id(), note: "" }, nurse);
  expect(answer.code).toBe("mending.too-late");
});
