import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import {
  accepted,
  balances,
  begun,
  lastNumber,
  lying,
  paying,
  placed,
  stateOf,
  subjectOf,
  told,
  type ToBePaid,
} from "./to-be-paid";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

const place = (token: string, input: object) => hospital.call("orders/place", input, token);
const show = async (id: string, { mother }: Pick<ToBePaid, "mother">) =>
  (await hospital.call("orders/order", { id }, mother.token)).value;

describe("placing an order", () => {
  test("D1-14: at the price agreed for the place, kept for half an hour, whatever the phone says", async () => {
    const told = await accepted(hospital);
    const id = await placed(hospital, told);
    const order = await show(id, told);
    expect(order).toMatchObject({
      payment: "unpaid",
      closing: "open",
      totalFen: 31_000,
      lines: [{ code: "US-SYSTEM", kind: "exam", fen: 31_000, count: 1 }],
      ways: ["wechat-jsapi", "wechat-native", "wechat-h5"],
      payableAtDesk: false,
      story: [{ what: "placed", fen: 31_000 }],
    });
    const application = await hospital.app.repositories.appointments.unread(TENANT, told.applicationId);
    expect(application).toMatchObject({ state: "accepted", offerUntil: order.payUntil });
    const minutes = (Date.parse(order.payUntil) - Date.parse(application!.updatedAt)) / 60_000;
    expect(minutes).toBe(30);
  });

  test("order.not-payable — nothing is owed, the time is over, it is somebody else's, or work of the counter", async () => {
    const owing = await accepted(hospital);
    const subject = subjectOf(owing.applicationId);
    const stranger = await hospital.patient({ name: "何清" });
    const no = { code: "order.not-payable" };
    expect(await place(stranger.token, { id: hospital.id(), subject })).toMatchObject(no);
    const unknown = subjectOf(hospital.id());
    expect(await place(owing.mother.token, { id: hospital.id(), subject: unknown })).toMatchObject(no);
    const desk = { domain: "desk", id: hospital.id() };
    expect(await place(owing.mother.token, { id: hospital.id(), subject: desk })).toMatchObject(no);
    hospital.clock.advance(31);
    expect(await place(owing.mother.token, { id: hospital.id(), subject })).toMatchObject(no);
  });

  test("order.exists — a place has one order, and says which", async () => {
    const owing = await accepted(hospital);
    const id = await placed(hospital, owing);
    const again = { id: hospital.id(), subject: subjectOf(owing.applicationId) };
    expect(await place(owing.mother.token, again)).toMatchObject({ code: "order.exists", details: { id } });
  });

  test("the same tap twice is one order; the same id for another thing is refused", async () => {
    const owing = await accepted(hospital);
    const input = { id: hospital.id(), subject: subjectOf(owing.applicationId) };
    const [first, second] = [await place(owing.mother.token, input), await place(owing.mother.token, input)];
    expect(second.value).toEqual(first.value);
    const other = { ...input, subject: subjectOf(hospital.id()) };
    expect(await place(owing.mother.token, other)).toMatchObject({ code: "request.reused" });
    const mine = await hospital.call("orders/mine", {}, owing.mother.token);
    expect(mine.value.items).toHaveLength(1);
  });

  test("two taps under two ids at once: one order", async () => {
    const owing = await accepted(hospital);
    const subject = subjectOf(owing.applicationId);
    const answers = await Promise.all(
      [hospital.id(), hospital.id()].map((id) => place(owing.mother.token, { id, subject })),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("who pays at the desk has an order as well, payable there until the day after, and online before the day", async () => {
    const owing = await accepted(hospital, "at-desk");
    expect(await stateOf(hospital, owing)).toBe("scheduled");
    const mine = await hospital.call("orders/mine", {}, owing.mother.token);
    const [row] = mine.value.items;
    expect(mine.value.items).toHaveLength(1);
    expect(await show(row.id, owing)).toMatchObject({ payableAtDesk: true, totalFen: 31_000, ways: { length: 3 } });
    await paying(hospital, row.id, owing.mother.token);
    const number = await lastNumber(hospital, row.id);
    hospital.payment.pay(number);
    await told(hospital, number);
    const application = await hospital.app.repositories.appointments.unread(TENANT, owing.applicationId);
    expect(application).toMatchObject({ state: "scheduled", booking: { paidBy: { orderId: row.id } } });
  });
});

describe("paying", () => {
  test("asked again it is the same payment with the same request; her money fixes the place", async () => {
    const { id, number, mother, ...rest } = await begun(hospital);
    const again = await paying(hospital, id, mother.token);
    expect(again.value.invitation).toMatchObject({ way: "wechat-jsapi", package: `prepay_id=${number}` });
    expect((await lying(hospital, id)).attempts).toHaveLength(1);
    expect(hospital.payment.opened.get(number)!.request).toEqual({
      number,
      way: "wechat-jsapi",
      description: "医院服务费",
      totalFen: 31_000,
      expiresAt: (await lying(hospital, id)).payUntil,
      attach: TENANT,
      notifyUrl: `https://hospital.example/api/webhooks/wechat-pay/${TENANT}/payment`,
      payer: mother.openid,
    });
    hospital.payment.pay(number);
    expect(await told(hospital, number)).toEqual({ status: 204, text: "" });
    expect(await show(id, { mother })).toMatchObject({
      payment: "paid",
      paid: { way: "wechat-jsapi", fen: 31_000, number },
      ways: [],
      story: [{ what: "placed" }, { what: "payment-begun" }, { what: "paid", fen: 31_000 }, { what: "receipt-issued" }],
    });
    expect(await stateOf(hospital, { mother, ...rest })).toBe("scheduled");
    expect(hospital.wechat.shipped).toContainEqual(
      expect.objectContaining({ number, openid: mother.openid, kind: "service", item: "医院服务" }),
    );
  });

  test("M8: another way closes the one before with the provider first", async () => {
    const { id, number, mother } = await begun(hospital);
    expect((await paying(hospital, id, mother.token, "wechat-native")).ok).toBe(true);
    expect(hospital.payment.asked).toContain(`close ${number}`);
    const { attempts } = await lying(hospital, id);
    expect(attempts.map(({ state }) => state)).toEqual(["closed", "wanted"]);
    expect(hospital.payment.pay(number)).toBe(false);
  });

  test("order.paid — money that had come under the other way is found while closing it", async () => {
    const { id, number, mother, ...rest } = await begun(hospital);
    hospital.payment.pay(number);
    expect(await paying(hospital, id, mother.token, "wechat-native")).toMatchObject({ code: "order.paid" });
    expect((await lying(hospital, id)).payment).toBe("paid");
    expect(await stateOf(hospital, { mother, ...rest })).toBe("scheduled");
    expect(await paying(hospital, id, mother.token)).toMatchObject({ code: "order.paid" });
  });

  test("order.paid — money that had come under the same number is found while opening it again", async () => {
    const { id, number, mother } = await begun(hospital);
    hospital.payment.pay(number);
    expect(await paying(hospital, id, mother.token)).toMatchObject({ code: "order.paid" });
    expect((await lying(hospital, id)).payment).toBe("paid");
  });

  test("order.closed — its time is over, before and after the job has closed it", async () => {
    const { id, mother } = await begun(hospital);
    hospital.clock.advance(30);
    expect(await paying(hospital, id, mother.token)).toMatchObject({ code: "order.closed" });
    await hospital.app.everyMinute();
    expect(await lying(hospital, id)).toMatchObject({ closing: "closed", closedBecause: "not-paid-in-time" });
    expect(await paying(hospital, id, mother.token)).toMatchObject({ code: "order.closed" });
  });

  test("payment.not-possible — the provider refuses it, the account has no WeChat, or the browser's address is unknown", async () => {
    const owing = await accepted(hospital);
    const id = await placed(hospital, owing);
    const no = { code: "payment.not-possible" };
    expect(await paying(hospital, id, owing.mother.token, "wechat-h5")).toMatchObject(no);
    hospital.payment.refusing = true;
    expect(await paying(hospital, id, owing.mother.token)).toMatchObject(no);
    hospital.payment.refusing = false;
    expect((await paying(hospital, id, owing.mother.token)).ok).toBe(true);
    expect((await lying(hospital, id)).attempts.map(({ state }) => state)).toEqual(["closed", "wanted"]);
    const { accountId } = owing.mother;
    const account = { id: accountId, v: 1, createdAt: hospital.clock.now(), language: "zh" as const };
    await hospital.app.table.commit([hospital.app.repositories.patients.saveAccount(TENANT, account, { version: 1 })]);
    expect(await paying(hospital, id, owing.mother.token)).toMatchObject(no);
  });

  test("a phone's browser pays from its own address", async () => {
    const owing = await accepted(hospital);
    const id = await placed(hospital, owing);
    const from = { "x-real-ip": "203.0.113.7" };
    const input = { id, stepId: hospital.id(), way: "wechat-h5" };
    const answer = await hospital.call("orders/pay", input, owing.mother.token, from);
    expect(answer.value.invitation).toMatchObject({ way: "wechat-h5" });
    const { request } = hospital.payment.opened.get(await lastNumber(hospital, id))!;
    expect(request.payerAddress).toBe("203.0.113.7");
  });

  test("payment.unreachable — the next tap sends the very same request", async () => {
    const owing = await accepted(hospital);
    const id = await placed(hospital, owing);
    hospital.payment.stopped = true;
    const input = { id, stepId: hospital.id(), way: "wechat-jsapi" };
    const pay = () => hospital.call("orders/pay", input, owing.mother.token);
    expect(await pay()).toMatchObject({ code: "payment.unreachable" });
    expect(await hospital.call("orders/checkPayment", { id }, owing.mother.token)).toMatchObject({
      code: "payment.unreachable",
    });
    hospital.payment.stopped = false;
    expect((await pay()).ok).toBe(true);
    expect((await lying(hospital, id)).attempts).toHaveLength(1);
    expect(await hospital.call("orders/pay", { ...input, way: "wechat-native" }, owing.mother.token)).toMatchObject({
      code: "request.reused",
    });
  });

  test("an attempt that the provider has closed is followed by a new one", async () => {
    const { id, number, mother } = await begun(hospital);
    hospital.payment.closed.add(number);
    expect((await paying(hospital, id, mother.token)).ok).toBe(true);
    expect((await lying(hospital, id)).attempts.map(({ state }) => state)).toEqual(["closed", "wanted"]);
  });

  test("what the phone heard is no proof: checkPayment asks the provider", async () => {
    const { id, number, mother } = await begun(hospital);
    const check = () => hospital.call("orders/checkPayment", { id }, mother.token);
    expect((await check()).value.payment).toBe("unpaid");
    hospital.payment.pay(number);
    expect((await check()).value.payment).toBe("paid");
  });

  test("somebody else's order is not there", async () => {
    const { id } = await begun(hospital);
    const stranger = await hospital.patient({ name: "何清" });
    const missing = { code: "thing.missing" };
    expect(await paying(hospital, id, stranger.token)).toMatchObject(missing);
    expect(await hospital.call("orders/order", { id }, stranger.token)).toMatchObject(missing);
    expect(await hospital.call("orders/checkPayment", { id }, stranger.token)).toMatchObject(missing);
  });
});

test("M10: the ledger holds what was paid, by kind, and sums to zero", async () => {
  const { number } = await begun(hospital);
  hospital.payment.pay(number);
  await told(hospital, number);
  expect(Object.fromEntries(await balances(hospital))).toEqual({ wechat: 31_000, exam: -31_000 });
});
