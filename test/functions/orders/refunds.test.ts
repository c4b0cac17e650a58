import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";
import { heldIn } from "./money-stories";
import { asks, byFinance, caseOf, paid, pays, quietly, tapOn, toPay } from "./refund-stories";

let hospital: Hospital;
let mother: Patient;
let wang: string;
let li: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000901" });
  [wang, li] = [await hospital.staff("finance", 0), await hospital.staff("finance", 1)];
});
const order = async (id: string) => (await hospital.call("orders/order", { id }, mother.token)).value;

describe("askRefund", () => {
  test("row 75: what somebody has to look at is asked once, with a deadline that both sides see", async () => {
    const id = await paid(hospital, mother);
    expect((await order(id)).refundTerms).toMatchObject({ fen: 30_000, how: "decided", percent: 100 });
    const input = { ...(await tapOn(hospital, id)), reason: "service-not-given", note: "没有做" };
    const first = await hospital.call("orders/askRefund", input, mother.token);
    expect(first.value.refunds).toMatchObject([{ state: "asked", fen: 30_000, decideBy: expect.any(String) }]);
    // The same tap asked again has one effect; with other content it is another request.
    expect((await hospital.call("orders/askRefund", input, mother.token)).value.refunds).toHaveLength(1);
    expect((await hospital.call("orders/askRefund", { ...input, note: "别的" }, mother.token)).code).toBe(
      "request.reused",
    );
    expect((await asks(hospital, mother, id)).code).toBe("refund.under-way");
    const { value } = await hospital.call("orders/refundQueue", { queue: "asked" }, wang);
    expect(value.items).toMatchObject([{ orderId: id, payerName: "林*晴", totalFen: 30_000, overdue: false }]);
    hospital.clock.advance(24 * 60 + 1);
    const later = await hospital.call("orders/refundQueue", { queue: "asked" }, await hospital.staff("finance"));
    expect(later.value.items[0].overdue).toBe(true);
  });

  test("another version, nothing left, and after a year", async () => {
    const id = await paid(hospital, mother);
    expect(await asks(hospital, mother, id, { version: 1 })).toMatchObject({
      status: 409,
      code: "order.moved-on",
      details: { version: (await tapOn(hospital, id)).version },
    });
    await byFinance(hospital, wang, "startRefund", id, { fen: 30_000 });
    await quietly(hospital);
    expect((await asks(hospital, mother, id)).code).toBe("refund.nothing-left");
    const unpaid = await toPay(hospital, mother, 100);
    expect((await asks(hospital, mother, unpaid)).code).toBe("refund.nothing-left");
    const old = await paid(hospital, mother);
    const until = hospital.clock.now();
    hospital.clock.advance(365 * 24 * 60);
    const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
    const late = await asks(hospital, { ...mother, token }, old);
    expect(late.code).toBe("refund.too-late");
    expect(late.details.until.slice(0, 4)).toBe(String(Number(until.slice(0, 4)) + 1));
  });

  test("an appointment that stands is cancelled first; then the money comes back by itself (D1-18)", async () => {
    const nurse = await hospital.staff("triage");
    await formIssued(hospital, mother);
    const exam = await applied(hospital, mother);
    const place = await firstPlace(hospital, exam, nurse);
    await approved(hospital, exam, nurse, place);
    const accept = { id: exam, stepId: hospital.id(), version: 2, payment: "at-desk" };
    expect((await hospital.call("appointments/acceptOffer", accept, mother.token)).value.state).toBe("scheduled");
    await quietly(hospital, 1);
    const { value: mine } = await hospital.call("orders/mine", {}, mother.token);
    const id: string = mine.items[0].id;
    const finance = await hospital.staff("finance");
    await hospital.call("orders/openShift", { id: hospital.id(), floatFen: 0 }, finance);
    const taken = { way: "desk-cash", fen: mine.items[0].totalFen, terminalNumber: "" };
    const took = await hospital.call("orders/takePayment", { ...(await tapOn(hospital, id)), ...taken }, finance);
    expect(took.code).toBeUndefined();
    expect((await asks(hospital, mother, id)).code).toBe("refund.cancel-first");
    const { version } = (await hospital.call("appointments/application", { id: exam }, mother.token)).value;
    const cancel = { id: exam, stepId: hospital.id(), version, reason: "pregnancy-ended" };
    expect((await hospital.call("appointments/cancel", cancel, mother.token)).ok).toBe(true);
    await quietly(hospital, 1);
    const [refund] = (await order(id)).refunds;
    expect(refund).toMatchObject({ state: "approved", fen: mine.items[0].totalFen });
    // Money from the counter waits for the counter: no provider is asked.
    expect(hospital.payment.asked.filter((asked) => asked.startsWith("refund"))).toEqual([]);
    const given = await byFinance(hospital, finance, "mendRefund", id, {
      refundNumber: refund.number,
      how: "pay-at-desk",
    });
    expect(given.value).toMatchObject({ row: { payment: "refunded" }, refunds: [{ state: "paid-at-desk" }] });
    expect([heldIn(hospital, "cash"), heldIn(hospital, "exam"), heldIn(hospital, "refunds-in-transit")]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe("decideRefund", () => {
  const first = (id: string) => `${id}-R1`;
  test("approved, it goes to the provider once and arrives; she is told at each step, without a word of health", async () => {
    const id = await paid(hospital, mother);
    await asks(hospital, mother, id);
    const answer = await byFinance(hospital, wang, "decideRefund", id, {
      refundNumber: first(id),
      decision: "approve",
    });
    expect(answer.value.refunds).toMatchObject([{ state: "approved", fen: 30_000 }]);
    await quietly(hospital, 3);
    const done = await caseOf(hospital, wang, id);
    expect(done).toMatchObject({ row: { payment: "refunded", refundedFen: 30_000 }, reservedFen: 0, refundableFen: 0 });
    expect(done.entries.map(({ what }: { what: string }) => what)).toEqual([
      "payment",
      "refund-approved",
      "refund-done",
    ]);
    expect(hospital.payment.balance()).toBe(0);
    expect(heldIn(hospital, "wechat")).toBe(0);
    const inbox = await hospital.call("notifications/inbox", {}, mother.token);
    expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("refund-done");
    const story = (await order(id)).story.map(({ what }: { what: string }) => what);
    const hers = story.filter((what: string) => what !== "receipt-issued");
    expect(hers).toEqual(["placed", "paid", "refund-asked", "refund-approved", "refund-done"]);
  });

  test("refused, she keeps the reason; it is decided once", async () => {
    const id = await paid(hospital, mother);
    await asks(hospital, mother, id);
    const refuse = { refundNumber: first(id), decision: "refuse", reason: "检查已完成" };
    expect((await byFinance(hospital, wang, "decideRefund", id, refuse)).ok).toBe(true);
    expect((await order(id)).refunds).toMatchObject([{ state: "refused", refusal: "检查已完成" }]);
    expect((await byFinance(hospital, li, "decideRefund", id, refuse)).code).toBe("refund.moved-on");
    const none = { ...refuse, refundNumber: `${id}-R7` };
    expect((await byFinance(hospital, li, "decideRefund", id, none)).code).toBe("refund.moved-on");
  });

  test("M4: never more than was asked; two clerks at once, one decides", async () => {
    const id = await paid(hospital, mother);
    await asks(hospital, mother, id);
    const much = { refundNumber: first(id), decision: "approve", fen: 30_001 };
    expect(await byFinance(hospital, wang, "decideRefund", id, much)).toMatchObject({
      code: "refund.too-much",
      details: { refundableFen: 30_000 },
    });
    const tap = await tapOn(hospital, id);
    const decide = (token: string, fen: number) =>
      hospital.call(
        "orders/decideRefund",
        { ...tap, stepId: hospital.id(), refundNumber: first(id), decision: "approve", fen, reason: "核对过" },
        token,
      );
    const both = await Promise.all([decide(wang, 20_000), decide(li, 10_000)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(["order.moved-on", "refund.moved-on"]).toContain(both.find(({ ok }) => !ok)!.code);
    expect(["20000", "10000"]).toContain(String((await caseOf(hospital, wang, id)).refunds[0].fen));
  });

  test("above the limit another person decides", async () => {
    const id = await paid(hospital, mother, 50_001);
    await asks(hospital, mother, id);
    const approve = { refundNumber: first(id), decision: "approve" };
    const looked = await byFinance(hospital, wang, "decideRefund", id, approve);
    expect(looked.value.refunds).toMatchObject([{ state: "second-look" }]);
    expect((await byFinance(hospital, wang, "decideRefund", id, approve)).code).toBe("refund.same-person");
    const { value } = await hospital.call("orders/refundQueue", { queue: "second-look" }, li);
    expect(value.items).toHaveLength(1);
    expect((await byFinance(hospital, li, "decideRefund", id, approve)).value.refunds[0].state).toBe("approved");
  });

  test("while one waits for the provider's minute, the next is decided after it", async () => {
    const id = await toPay(hospital, mother, 30_000, 3);
    for (const nth of [1, 2]) await pays(hospital, id, nth);
    await asks(hospital, mother, id);
    await pays(hospital, id, 3);
    const approve = { refundNumber: `${id}-R2`, decision: "approve" };
    const soon = await byFinance(hospital, wang, "decideRefund", id, approve);
    expect([soon.status, soon.code]).toEqual([409, "refund.too-soon"]);
    await quietly(hospital, 2);
    expect((await byFinance(hospital, wang, "decideRefund", id, approve)).ok).toBe(true);
    await quietly(hospital, 3);
    expect((await caseOf(hospital, wang, id)).refunds.map(({ state }: { state: string }) => state)).toEqual([
      "done",
      "done",
      "done",
    ]);
    expect(hospital.payment.balance()).toBe(0);
  });

  test("one refund may wait for the provider's minute, not a row of them", async () => {
    const id = await paid(hospital, mother);
    hospital.payment.refundsGo = "under-way";
    await byFinance(hospital, wang, "startRefund", id, { fen: 1_000 });
    // Sent at once; the next one waits for its minute.
    await byFinance(hospital, wang, "startRefund", id, { fen: 2_000 });
    const states = async () => (await caseOf(hospital, wang, id)).refunds.map(({ state }: { state: string }) => state);
    expect(await states()).toEqual(["under-way", "approved"]);
    expect((await byFinance(hospital, wang, "startRefund", id, { fen: 3_000 })).code).toBe("refund.too-soon");
    await quietly(hospital, 2);
    expect(await states()).toEqual(["under-way", "under-way"]);
  });
});

describe("startRefund", () => {
  test.each([
    ["refund.too-much", 30_001],
    ["refund.nothing-left", 0],
  ])("is answered %s", async (code, fen) => {
    const id = await paid(hospital, mother);
    if (fen === 0) await byFinance(hospital, wang, "startRefund", id, { fen: 30_000 });
    const answer = await byFinance(hospital, li, "startRefund", id, { fen: fen || 1 });
    expect([answer.status, answer.code]).toEqual([409, code]);
  });
  test("while she waits for an answer, that is given first; another version has moved on", async () => {
    const id = await paid(hospital, mother);
    await asks(hospital, mother, id);
    expect((await byFinance(hospital, wang, "startRefund", id, { fen: 1 })).code).toBe("refund.under-way");
    const decision = { refundNumber: `${id}-R1`, decision: "refuse" };
    expect((await byFinance(hospital, wang, "decideRefund", id, { ...decision, version: 1 })).code).toBe(
      "order.moved-on",
    );
    await byFinance(hospital, wang, "decideRefund", id, decision);
    expect((await byFinance(hospital, wang, "startRefund", id, { fen: 1, version: 1 })).code).toBe("order.moved-on");
  });
  test("a wish that would be approved while one waits for its minute is too soon", async () => {
    const id = await paid(hospital, mother);
    hospital.payment.refundsGo = "under-way";
    await byFinance(hospital, wang, "startRefund", id, { fen: 1_000 });
    await byFinance(hospital, wang, "startRefund", id, { fen: 1_000 });
    const large = await paid(hospital, mother, 60_000);
    await byFinance(hospital, wang, "startRefund", large, { fen: 50_001 });
    expect((await caseOf(hospital, wang, large)).refunds).toMatchObject([{ state: "second-look" }]);
    expect((await byFinance(hospital, wang, "startRefund", id, { fen: 1 })).code).toBe("refund.too-soon");
  });
});

test("a second payment gives itself back, whole, and the first is kept (M8)", async () => {
  const id = await toPay(hospital, mother, 30_000, 2);
  await pays(hospital, id, 1);
  await pays(hospital, id, 2);
  await quietly(hospital, 2);
  const found = await caseOf(hospital, wang, id);
  expect(found.refunds).toMatchObject([{ state: "done", from: "unwanted", of: `${id}-2`, fen: 30_000 }]);
  expect(found).toMatchObject({ row: { payment: "paid", refundedFen: 0 }, refundableFen: 30_000 });
  expect([hospital.payment.balance(), heldIn(hospital, "wechat"), heldIn(hospital, "refunds-in-transit")]).toEqual([
    30_000, 30_000, 0,
  ]);
  expect(found.entries.map(({ what }: { what: string }) => what).sort()).toEqual([
    "payment",
    "refund-done",
    "unwanted-payment",
  ]);
});
