import { TENANT, openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { OPENED_KINDS } from "../../../shared/orders/request-model";
import { laidOrder } from "./medicine-orders";
import { asked } from "./request-samples";

const missing = { status: 404, code: "thing.missing" };
const malformed = { status: 400, code: "request.malformed" };
let hospital: Hospital;
let mother: Patient;
let thief: Patient;
let desk: string;
let orderId: string;
let id: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  thief = await hospital.patient({ name: "陈别人" });
  desk = await hospital.staff("after-sale");
  orderId = (await laidOrder(hospital, mother)).id;
  id = await asked(hospital, mother, orderId);
});
const call = (name: string, input: object, token = mother.token) => hospital.call(`requests/${name}`, input, token);
const step = (more: object = {}) => ({ id, stepId: hospital.id(), version: 1, ...more });
const wish = (more: object = {}) => ({
  ...{ id: hospital.id(), orderId, kind: "receipt", words: "请补收据。", documentIds: [] },
  ...more,
});
const words = "请帮忙看看。";
const thread = async (): Promise<unknown> => (await call("request", { id })).value;

test("another's request is not read, written on, closed or opened again, and her order asks for nothing", async () => {
  const before = await thread();
  for (const [name, input] of [
    ["request", { id }],
    ["ofOrder", { id: orderId }],
    ["say", step({ words, documentIds: [] })],
    ["settle", step()],
    ["reopen", step({ words })],
    ["ask", wish()],
  ] as const)
    expect([name, await call(name, input, thief.token)]).toMatchObject([name, missing]);
  expect(await call("ask", wish({ id }), thief.token)).toMatchObject(missing);
  expect((await call("mine", {}, thief.token)).value.items).toEqual([]);
  expect(await thread()).toEqual(before);
});

test("she cannot write as the hospital: its kinds, outcomes, notes and proposals are not hers", async () => {
  for (const kind of [...OPENED_KINDS, "constructor", "", null])
    expect([kind, await call("ask", wish({ kind }))]).toMatchObject([kind, malformed]);
  expect(await call("settle", step({ outcome: "refund-proposed" }))).toMatchObject(malformed);
  expect(await call("say", step({ words, documentIds: [], by: "staff" }))).toMatchObject(malformed);
  for (const [name, more] of [
    ["answer", { words }],
    ["askCarrier", { words }],
    ["proposeRefund", { words, orderId, fen: 100 }],
    ["openCase", undefined],
    ["queue", undefined],
  ] as const) {
    const input = name === "queue" ? {} : name === "openCase" ? { id } : step(more);
    expect([name, await call(name, input)]).toMatchObject([name, { status: 403, code: "role.forbidden" }]);
  }
});

test("words without measure, pictures without number and versions that never were are refused", async () => {
  for (const text of ["", "好", " ", "长".repeat(501), "\u0000\u0007", 5, null])
    expect([text, await call("ask", wish({ words: text }))]).toMatchObject([text, malformed]);
  const many = Array.from({ length: 7 }, () => hospital.id());
  expect(await call("ask", wish({ documentIds: many }))).toMatchObject(malformed);
  for (const version of [-1, 1.5, "1", null])
    expect([version, await call("settle", step({ version }))]).toMatchObject([version, malformed]);
  expect((await call("settle", step({ version: 99 }))).code).toBe("service-request.moved-on");
});

test("the desk proposes whole fen of what is left of this request's own orders, and of nothing else", async () => {
  const other = await laidOrder(hospital, thief);
  const propose = (more: object) => call("proposeRefund", step({ words, orderId, ...more }), desk);
  for (const fen of [0, -100, 0.5, 1e30, "100", null])
    expect([fen, await propose({ fen })]).toMatchObject([fen, malformed]);
  expect((await propose({ fen: 99_999_999 })).code).toBe("refund.too-much");
  expect(await propose({ fen: 100, orderId: other.id })).toMatchObject(missing);
  const lies = (await hospital.app.repositories.orders.unread(TENANT, other.id))!;
  expect(lies.reservedFen + lies.refundedFen).toBe(0);
});
