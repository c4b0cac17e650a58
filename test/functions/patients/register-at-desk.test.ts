import { residentNumber } from "../../../scripts/seed/resident-number";
import { openDay } from "../../kit/day-world";

const NUMBER = residentNumber("1994-05-06", "female", 321);
const PHONE = "13900010002";
const CARD = { kind: "resident-card", number: NUMBER };

/** Somebody without an account at the desk, with an appointment of the next day. */
async function atDesk() {
  const world = await openDay();
  const { call, on, id, form, booking } = world;
  const input = { id: id(), name: "周若兰", number: NUMBER, phone: PHONE };
  const card = await call("patients/registerAtDesk", input, on.nurse);
  const person = { personId: card.value.personId as string } as never;
  const formId = await form(person);
  const booked = await call("sessions/bookAtDesk", booking(person, formId, 0), on.nurse);
  return { ...world, input, card, booked };
}
/** An account that has proved this phone. */
async function account({ call, hospital }: Awaited<ReturnType<typeof atDesk>>, phone: string): Promise<string> {
  await call("patients/sendCode", { phone });
  const sms = hospital.sms.sent.filter((one) => one.phone === phone).at(-1)!;
  const { value } = await call("patients/signInWithCode", { phone, code: sms.values[0] });
  return value.token;
}

test("a card without an account: the same number leads to the same card, another name is person.name-differs", async () => {
  const { call, on, id, input, card } = await atDesk();
  expect(card.value).toMatchObject({ personId: input.id, maskedName: "周*兰", bornOn: "1994-05-06", wasKnown: false });
  expect((await call("patients/registerAtDesk", input, on.nurse)).value).toEqual(card.value);
  const again = await call("patients/registerAtDesk", { ...input, id: id() }, on.nurse);
  expect(again.value).toEqual({ ...card.value, wasKnown: true });
  const other = await call("patients/registerAtDesk", { ...input, id: id(), name: "周若男" }, on.nurse);
  expect(other.code).toBe("person.name-differs");
});

test("news of what the desk booked goes to her phone by text message", async () => {
  const world = await atDesk();
  const { booked, hospital } = world;
  expect(booked.value).toMatchObject({ hasAccount: false, state: "scheduled" });
  await hospital.app.everyMinute();
  await hospital.settle();
  expect(hospital.sms.sent.filter(({ phone }) => phone === PHONE)).toHaveLength(1);
});

test("once she proves the phone and adds herself, her appointment is hers", async () => {
  const world = await atDesk();
  const { call, booked, id, input } = world;
  const token = await account(world, PHONE);
  const added = { id: id(), name: input.name, document: CARD, phone: PHONE, relation: "self" };
  const card = await call("identity/addPatient", added, token);
  expect(card.value).toMatchObject({ next: "proved", member: { personId: input.id } });
  expect((await call("identity/addPatient", added, token)).value).toEqual(card.value);
  const mine = (await call("appointments/mine", {}, token)).value.items;
  expect(mine).toMatchObject([{ id: booked.value.id, state: "scheduled" }]);
  expect((await call("appointments/application", { id: booked.value.id }, token)).value.booking.day).toBe("2026-11-23");
  expect((await call("sessions/myTurn", { id: booked.value.id }, token)).value.stage).toBe("expected");
});

test("nobody else gets the card: not with another phone, not with another name (A5)", async () => {
  const world = await atDesk();
  const { call, id, input } = world;
  const stranger = await account(world, "13900010003");
  for (const change of [{}, { phone: "13900010003" }]) {
    const added = { id: id(), name: input.name, document: CARD, phone: PHONE, relation: "self", ...change };
    const answer = await call("identity/addPatient", added, stranger);
    if (answer.ok) expect(answer.value.member.personId).toBe(added.id);
    else expect(answer.code).toBe("person.already-added");
  }
  const own = await account(world, PHONE);
  const renamed = { id: id(), name: "周若男", document: CARD, phone: PHONE, relation: "self" };
  expect((await call("identity/addPatient", renamed, own)).value.member.personId).toBe(renamed.id);
  expect((await call("appointments/mine", {}, stranger)).value.items).toEqual([]);
});
