import type { InboxMessage } from "../../../shared/notifications/model";
import { maskName } from "../../../shared/patients/model";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { laidRx } from "../prescriptions/laid";
import { lying, moneyComes, must, placed } from "../prescriptions/sale-world";

let hospital: Hospital;
let mother: Patient;
let daughter: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "程素芬" });
  daughter = await hospital.patient({ name: "程小雨" });
});
const ask = (path: string, input: object, token = daughter.token) => hospital.call(path, input, token);
const DRUG = /铝碳酸镁|hydrotalcite/i;

/** The daughter paid for her mother's medicine; answers how her leave ends. */
async function paidForMother() {
  const grant = { id: hospital.id(), personId: mother.personId, scopes: ["medicine"], until: "2026-12-22" };
  const { code } = must(await ask("privacy/inviteProxy", grant, mother.token), "inviteProxy");
  const { proxy } = must(await ask("privacy/acceptProxy", { code }), "acceptProxy");
  const { id: proxyId, version: proxyVersion } = proxy as { id: string; version: number };
  const hers = { accountId: daughter.accountId, personId: mother.personId };
  const { id } = await laidRx(hospital, hers, { state: "approved" });
  const deliveryId = hospital.id();
  must(await ask("deliveries/choose", { id: deliveryId, prescriptionId: id, method: "pick-up" }), "choose");
  const { v: version, totalFen: expectedFen } = await lying({ hospital }, id);
  const step = { id, stepId: hospital.id(), version };
  must(await ask("prescriptions/checkOut", { ...step, deliveryId, expectedFen }), "checkOut");
  const orderId = await placed({ hospital, patient: daughter }, id);
  await moneyComes(hospital, orderId);
  const end = async () => {
    const ending = { id: proxyId, stepId: hospital.id(), version: proxyVersion };
    must(await ask("privacy/endProxy", ending, mother.token), "endProxy");
  };
  return { id, orderId, totalFen: expectedFen, end };
}
const wish = (orderId: string, kind: string) => ({
  id: hospital.id(),
  orderId,
  kind,
  words: "请查一下这笔钱。",
  documentIds: [],
});

test("whoever paid keeps seeing amount, receipt and refunds after her leave, and no drug", async () => {
  const { id, orderId, totalFen, end } = await paidForMother();
  const before = must(await ask("orders/order", { id: orderId }), "order");
  expect(before).not.toHaveProperty("moneyOnly");
  expect(JSON.stringify(before)).toMatch(DRUG);
  await end();
  const order = must(await ask("orders/order", { id: orderId }), "order");
  expect(order).toMatchObject({
    moneyOnly: true,
    paid: { fen: totalFen },
    lines: [{ name: { zh: "药费" }, fen: totalFen, count: 1 }],
    refundTerms: { how: "none" },
    ways: [],
    receipt: "there",
  });
  const receipt = must(await ask("orders/receipt", { id: orderId }), "receipt");
  expect(receipt).toMatchObject({ fen: totalFen, payer: maskName("程素芬") });
  const { items } = must(await ask("orders/mine", {}), "mine");
  expect(items).toMatchObject([{ id: orderId, moneyOnly: true, title: { zh: "药费" } }]);
  expect(JSON.stringify([order, receipt, items])).not.toMatch(DRUG);
  expect((await ask("prescriptions/prescription", { id })).code).toBe("thing.missing");
  expect(
    (
      await ask("orders/askRefund", {
        id: orderId,
        stepId: hospital.id(),
        version: order.version,
        reason: "cannot-come",
        note: "",
      })
    ).code,
  ).toBe("thing.missing");
  expect((await ask("orders/order", { id: orderId }, mother.token)).code).toBe("thing.missing");
});

test('she still asks about her money in "Request Service", and about nothing else', async () => {
  const { orderId, end } = await paidForMother();
  const other = must(await ask("requests/ask", wish(orderId, "other-question")), "ask");
  await end();
  const offered = must(await ask("requests/ofOrder", { id: orderId }), "ofOrder");
  expect(offered.requests).toEqual([]);
  expect(offered.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(["receipt", "refund"]);
  expect((await ask("requests/ask", wish(orderId, "damaged"))).code).toBe("service-request.unfit");
  expect((await ask("requests/request", { id: other.id })).code).toBe("thing.missing");
  const mine = must(await ask("requests/ask", wish(orderId, "refund")), "ask");
  expect(mine.title).toMatchObject({ zh: "药费" });
  const { items } = must(await ask("requests/mine", {}), "mine");
  expect(items.map(({ id }: { id: string }) => id)).toEqual([mine.id]);
  const said = { id: mine.id, stepId: hospital.id(), version: mine.version, words: "请尽快。", documentIds: [] };
  expect(must(await ask("requests/say", said), "say").posts).toHaveLength(2);
  const stranger = await hospital.patient({ name: "路过人" });
  expect((await ask("requests/ask", wish(orderId, "refund"), stranger.token)).code).toBe("thing.missing");
});

test("once her leave has ended, an answer about the medicine rings no phone of hers; one about her money does", async () => {
  const { orderId, end } = await paidForMother();
  const asked = [
    must(await ask("requests/ask", wish(orderId, "other-question")), "ask"),
    must(await ask("requests/ask", wish(orderId, "refund")), "ask"),
  ];
  await end();
  const desk = await hospital.staff("after-sale");
  for (const { id, version } of asked) {
    const answer = { id, stepId: hospital.id(), version, words: "已经为您核实。" };
    must(await ask("requests/answer", answer, desk), "answer");
  }
  await hospital.app.everyMinute();
  await hospital.settle();
  const { items } = must(await ask("notifications/inbox", {}), "inbox") as { items: InboxMessage[] };
  const rang = asked.map(({ id }) => {
    const told = items.filter(({ kind, facts }) => kind === "request-answered" && facts.request === id);
    return told.flatMap(({ deliveries }) => deliveries).some(({ outcome }) => outcome !== "superseded");
  });
  expect(rang).toEqual([false, true]);
});
