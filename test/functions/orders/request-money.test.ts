import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { laidOrder, MEDICINE_FEN } from "./medicine-orders";
import { asked } from "./request-samples";

let hospital: Hospital;
let mother: Patient;
let desk: string;
let orderId: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  desk = await hospital.staff("after-sale");
  orderId = (await laidOrder(hospital, mother)).id;
});
const words = "正在为您核实。";
const step = async (call: string, id: string, more: object, token: string) => {
  const { version } = (await hospital.call("requests/request", { id }, mother.token)).value;
  return hospital.call(`requests/${call}`, { id, stepId: hospital.id(), version, ...more }, token);
};

describe("money, from the desk", () => {
  test("the desk proposes, finance decides; nothing moves before (M4)", async () => {
    const id = await asked(hospital, mother, orderId);
    const proposed = await step("proposeRefund", id, { orderId, fen: 8_640, words: "一盒破损，建议退一盒。" }, desk);
    expect(proposed.value.orders).toMatchObject([{ refundableFen: MEDICINE_FEN, refunds: [{ state: "asked" }] }]);
    const finance = await hospital.staff("finance");
    const waiting = await hospital.call("orders/refundQueue", { queue: "asked" }, finance);
    expect(waiting.value.items).toMatchObject([{ orderId, refund: { fen: 8_640, askedBy: "staff", state: "asked" } }]);
    const again = await step("proposeRefund", id, { orderId, fen: 100, words: "再退一点。" }, desk);
    expect(again.code).toBe("refund.under-way");
  });

  test("never more than is left, and never of an order that this request is not about (M9)", async () => {
    const id = await asked(hospital, mother, orderId);
    const much = await step("proposeRefund", id, { orderId, fen: MEDICINE_FEN + 1, words }, desk);
    expect(much).toMatchObject({ code: "refund.too-much", details: { refundableFen: MEDICINE_FEN } });
    const stranger = await laidOrder(hospital, await hospital.patient({ name: "陈别人" }));
    expect((await step("proposeRefund", id, { orderId: stranger.id, fen: 1, words }, desk)).code).toBe("thing.missing");
    const empty = await laidOrder(hospital, mother);
    await hospital.app.table.commit([
      {
        put: { table: "orders", pk: `${TENANT}#order#${empty.id}`, sk: "head" },
        item: { ...JSON.parse(JSON.stringify(empty)), refundedFen: empty.totalFen },
        when: { version: empty.v },
      },
    ]);
    const other = await asked(hospital, mother, empty.id);
    const none = await step("proposeRefund", other, { orderId: empty.id, fen: 1, words }, desk);
    expect(none.code).toBe("refund.nothing-left");
  });

  test("the desk never sees the name of a drug", async () => {
    const id = await asked(hospital, mother, orderId);
    const opened = await hospital.call("requests/openCase", { id }, desk);
    expect(JSON.stringify(opened.value)).not.toContain("左甲状腺素");
    expect(opened.value.orders[0].row.title).toEqual({ zh: "药费", en: "Medicine" });
  });
});
