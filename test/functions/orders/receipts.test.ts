import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { opened, paidInWechat, placed, take, walkedIn } from "./money-stories";

let hospital: Hospital;
let finance: string;
let her: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  finance = await hospital.staff("finance");
  her = await hospital.patient({ recordNumber: "M26000901" });
});
const receiptOf = (id: string, token = her.token) => hospital.call("orders/receipt", { id }, token);
const caseOf = async (id: string) => (await hospital.call("orders/orderCase", { id }, finance)).value;
/** Finance gives so many fen back, and the provider does it. */
async function givenBack(id: string, fen: number): Promise<void> {
  const { row } = await caseOf(id);
  const step = { id, stepId: hospital.id(), version: row.version };
  const answer = await hospital.call("orders/startRefund", { ...step, fen, reason: "设备故障" }, finance);
  if (!answer.ok) throw new Error(`startRefund was refused: ${answer.code}`);
  for (let minute = 0; minute < 3; minute++) {
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
    await hospital.settle();
  }
}

describe("the electronic receipt", () => {
  test("row 77: a paid order has one, with her whole name, for her alone", async () => {
    const id = await paidInWechat(hospital, her);
    expect((await receiptOf(id)).value).toMatchObject({
      orderId: id,
      payer: "林晚晴",
      payee: { zh: expect.stringContaining("妇幼") },
      fen: 18_000,
      reversedFen: 0,
      lines: [{ code: "US-NT", fen: 18_000 }],
      number: "0000000001",
      checkCode: "check-0000000001",
    });
    const other = await hospital.patient({ name: "陈别人" });
    expect((await receiptOf(id, other.token)).code).toBe("thing.missing");
    expect(hospital.receipts.issued.size).toBe(1);
  });

  test("there is none before the order is paid, nor while the fiscal service is away; then it comes by itself", async () => {
    const unpaid = await placed(hospital, her);
    expect((await receiptOf(unpaid)).code).toBe("receipt.not-yet");
    hospital.receipts.stopped = true;
    const id = await paidInWechat(hospital, her);
    expect((await receiptOf(id)).code).toBe("receipt.not-yet");
    hospital.receipts.stopped = false;
    hospital.clock.advance(3);
    await hospital.app.everyMinute();
    expect((await receiptOf(id)).ok).toBe(true);
    const { story } = (await hospital.call("orders/order", { id }, her.token)).value;
    expect(story.filter(({ what }: { what: string }) => what === "receipt-issued")).toHaveLength(1);
  });

  test("a document that the service refuses is told to somebody, and keeps nothing else waiting", async () => {
    hospital.receipts.refusing = true;
    const id = await paidInWechat(hospital, her);
    expect((await receiptOf(id)).code).toBe("receipt.not-yet");
    expect(hospital.logged).toContainEqual({ event: "receipt.alarm", number: id });
    expect(hospital.record.money.get(`${id}-1`)?.fen).toBe(18_000);
  });

  test("a refund turns it red by its amount, under the refund's own number, once", async () => {
    const id = await paidInWechat(hospital, her);
    await givenBack(id, 5_000);
    expect((await receiptOf(id)).value).toMatchObject({ fen: 18_000, reversedFen: 5_000 });
    await givenBack(id, 13_000);
    expect((await receiptOf(id)).value).toMatchObject({ fen: 18_000, reversedFen: 18_000 });
    const documents = [...hospital.receipts.issued.values()].map(({ request }) => request);
    expect(
      documents.map(({ documentNumber, totalFen, reverses }) => [documentNumber, totalFen, reverses?.number]),
    ).toEqual([
      [id, 18_000, undefined],
      [`${id}-R1`, 5_000, "0000000001"],
      [`${id}-R2`, 13_000, "0000000001"],
    ]);
  });

  test("somebody at the counter has one, too, in the name that the counter wrote", async () => {
    await opened(hospital, finance);
    const taken = await take(hospital, finance, await walkedIn(hospital, finance));
    const { request } = hospital.receipts.issued.get(taken.value.row.id)!;
    expect(request).toMatchObject({ payer: "张女士", totalFen: 18_000 });
    expect((await caseOf(taken.value.row.id)).receipt).toMatchObject({ fen: 18_000 });
  });
});

describe("the hospital's record", () => {
  test("row 76: hears of a payment and of its refund, each once, and the order says that it has", async () => {
    const id = await paidInWechat(hospital, her);
    expect((await caseOf(id)).record).toBe("told");
    expect(hospital.record.money.get(`${id}-1`)).toMatchObject({
      orderId: id,
      recordNumber: "M26000901",
      kind: "payment",
      fen: 18_000,
      way: "wechat-jsapi",
    });
    expect(hospital.record.moneyTold).toEqual([`${id}-1`]);
    await givenBack(id, 5_000);
    expect(hospital.record.money.get(`${id}-R1`)).toMatchObject({ kind: "refund", fen: 5_000 });
    expect(hospital.record.moneyTold.filter((number) => number.includes("-R"))).toEqual([`${id}-R1`]);
    expect((await caseOf(id)).record).toBe("told");
  });

  test("is told later when it was away, and the payment stands meanwhile", async () => {
    hospital.record.stopped = true;
    const id = await paidInWechat(hospital, her);
    expect(await caseOf(id)).toMatchObject({ record: "to-tell", row: { payment: "paid" } });
    hospital.record.stopped = false;
    hospital.clock.advance(3);
    await hospital.app.everyMinute();
    expect((await caseOf(id)).record).toBe("told");
    expect(hospital.record.moneyTold).toEqual([`${id}-1`]);
  });

  test("hears nothing of a receipt's or its own news told twice", async () => {
    const id = await paidInWechat(hospital, her);
    const order = await hospital.app.repositories.orders.unread(TENANT, id);
    const event = {
      type: "order.paid",
      orderId: id,
      version: order!.v,
      number: `${id}-1`,
      subject: { ...order!.subject },
    };
    for (const react of hospital.app.reactions)
      await react({ tenant: TENANT, event, name: `order#${id}@2`, at: hospital.clock.now() });
    expect(hospital.record.moneyTold).toEqual([`${id}-1`]);
    expect(hospital.receipts.issued.size).toBe(1);
  });
});
