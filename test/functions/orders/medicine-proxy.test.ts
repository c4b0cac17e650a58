import type { InboxMessage } from "../../../shared/notifications/model";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { laidRx } from "../prescriptions/laid";
import { lying, must } from "../prescriptions/sale-world";
import { paying } from "./to-be-paid";

let hospital: Hospital;
let mother: Patient;
let daughter: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "程素芬" });
  daughter = await hospital.patient({ name: "程小雨" });
});
const ask = (path: string, input: object, token = daughter.token) => hospital.call(path, input, token);

/** The mother lets her daughter act; answers how to end that. */
async function letAct(scopes: readonly string[]): Promise<() => Promise<unknown>> {
  const grant = { id: hospital.id(), personId: mother.personId, scopes, until: "2026-12-22" };
  const { code } = must(await ask("privacy/inviteProxy", grant, mother.token), "inviteProxy");
  const { proxy } = must(await ask("privacy/acceptProxy", { code }), "acceptProxy");
  const { id, version } = proxy as { id: string; version: number };
  return () => ask("privacy/endProxy", { id, stepId: hospital.id(), version }, mother.token);
}
/** Approved for the mother in a follow-up that the daughter asked for. */
const approved = async (): Promise<string> =>
  (await laidRx(hospital, { accountId: daughter.accountId, personId: mother.personId }, { state: "approved" })).id;
const choosing = (prescriptionId: string, id = hospital.id()) => ({ id, prescriptionId, method: "pick-up" });

/** At the counter, with an order that is placed and not paid. */
async function ordered(id: string) {
  const deliveryId = hospital.id();
  must(await ask("deliveries/choose", choosing(id, deliveryId)), "choose");
  const { v: version, totalFen: expectedFen } = await lying({ hospital }, id);
  const step = { id, stepId: hospital.id(), version };
  must(await ask("prescriptions/checkOut", { ...step, deliveryId, expectedFen }), "checkOut");
  const orderId = hospital.id();
  must(await ask("orders/place", { id: orderId, subject: { domain: "prescriptions", id } }), "place");
  return { deliveryId, orderId };
}
const codeOf = async (path: string, input: object) => (await ask(path, input)).code;
/** All that she could ask of a prescription, its parcel and its order, and what each answers. */
async function answers(id: string, { deliveryId, orderId }: { deliveryId: string; orderId: string }) {
  const step = (of: string) => ({ id: of, stepId: hospital.id(), version: 1 });
  const wish = { id: hospital.id(), orderId, kind: "refund", words: "请退款。", documentIds: [] };
  return {
    prescription: await codeOf("prescriptions/prescription", { id }),
    quote: await codeOf("prescriptions/quote", { id }),
    notNeeded: await codeOf("prescriptions/notNeeded", step(id)),
    options: await codeOf("deliveries/options", { prescriptionId: id }),
    choose: await codeOf("deliveries/choose", choosing(id)),
    ofPrescription: await codeOf("deliveries/ofPrescription", { prescriptionId: id }),
    delivery: await codeOf("deliveries/delivery", { id: deliveryId }),
    setProxy: await codeOf("deliveries/setProxy", { ...step(deliveryId), proxy: null }),
    confirmReceipt: await codeOf("deliveries/confirmReceipt", step(deliveryId)),
    order: await codeOf("orders/order", { id: orderId }),
    pay: (await paying(hospital, orderId, daughter.token)).code,
    ofOrder: await codeOf("requests/ofOrder", { id: orderId }),
    ask: await codeOf("requests/ask", wish),
  };
}
const lists = async () => [
  (await ask("prescriptions/mine", {})).value.items.length,
  (await ask("orders/mine", {})).value.items.length,
];

test("A3: whose leave has ended finds nothing of the medicine, its parcel, its order, and can pay for nothing", async () => {
  const end = await letAct(["consultations", "medicine"]);
  const id = await approved();
  const made = await ordered(id);
  expect(await lists()).toEqual([1, 1]);
  await end();
  const codes = await answers(id, made);
  expect(codes).toEqual(Object.fromEntries(Object.keys(codes).map((name) => [name, "thing.missing"])));
  expect(await lists()).toEqual([0, 0]);
  const anew = { id: hospital.id(), subject: { domain: "prescriptions", id } };
  expect(await codeOf("orders/place", anew)).toBe("order.not-payable");
  expect(await codeOf("orders/place", { ...anew, id: made.orderId })).toBe("thing.missing");
});

test("A3: leave for follow-ups alone is no leave for medicine: neither its drugs nor its price are there", async () => {
  await letAct(["consultations"]);
  const id = await approved();
  expect(await lists()).toEqual([0, 0]);
  expect(await codeOf("prescriptions/prescription", { id })).toBe("thing.missing");
  expect(await codeOf("deliveries/choose", choosing(id))).toBe("thing.missing");
  const payUntil = (await lying({ hospital }, id)).validUntil;
  const atCounter = await laidRx(
    hospital,
    { accountId: daughter.accountId, personId: mother.personId },
    { state: "awaiting-payment", more: { payUntil } },
  );
  const place = { id: hospital.id(), subject: { domain: "prescriptions", id: atCounter.id } };
  const answer = await ask("orders/place", place);
  expect(answer.code).toBe("order.not-payable");
  expect(JSON.stringify(answer)).not.toMatch(/铝碳酸镁|Hydrotalcite/i);
});

test("news of the medicine rings no phone of hers once the leave has ended", async () => {
  const end = await letAct(["medicine"]);
  const id = await approved();
  await end();
  const pharmacist = await hospital.staff("pharmacist");
  const stop = { drugId: "hydrotalcite-500mg-20", reason: "recall", note: "厂家召回" };
  must(await hospital.call("prescriptions/stopDrug", stop, pharmacist), "stopDrug");
  await hospital.app.everyMinute();
  await hospital.settle();
  expect((await lying({ hospital }, id)).state).toBe("void");
  const { items } = must(await ask("notifications/inbox", {}), "inbox") as { items: InboxMessage[] };
  const told = items.filter(({ about }) => about?.id === id);
  expect(told.flatMap(({ deliveries }) => deliveries.filter(({ outcome }) => outcome !== "superseded"))).toEqual([]);
});
