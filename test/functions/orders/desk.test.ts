import { openHospital, type Hospital } from "../../kit/hospital";
import { allEntries, begun, FLOAT, heldIn, opened, placed, take, walkedIn } from "./money-stories";

let hospital: Hospital;
let finance: string;
beforeEach(async () => {
  hospital = await openHospital();
  finance = await hospital.staff("finance");
});
const close = (id: string, version: number, cash: number, pos: number, stepId = hospital.id()) => {
  const counted = { countedCashFen: cash, countedPosFen: pos, note: "清点两遍" };
  return hospital.call("orders/closeShift", { id, stepId, version, ...counted }, finance);
};
const caseOf = async (id: string) => (await hospital.call("orders/orderCase", { id }, finance)).value;

describe("walkIn", () => {
  test("row 78: the counter names items, the price list in force names the price, kinds never mix (M9)", async () => {
    const id = hospital.id();
    const lines = [
      { code: "US-NT", count: 2 },
      { code: "VISIT-CHIEF", count: 1 },
    ];
    const input = { id, label: "张女士 138****0001", lines };
    const { value } = await hospital.call("orders/walkIn", input, finance);
    expect(value.row).toMatchObject({ id, version: 1, totalFen: 39_500, subject: { domain: "desk", id } });
    expect(value.lines.map((line: { kind: string; fen: number }) => [line.kind, line.fen])).toEqual([
      ["exam", 18_000],
      ["consultation", 3_500],
    ]);
    expect(value).toMatchObject({ priceVersion: "2026-07", payerName: "张女士 138****0001" });
    expect((await hospital.call("orders/walkIn", input, finance)).value).toEqual(value);
    const other = await hospital.call("orders/walkIn", { ...input, label: "李女士" }, finance);
    expect([other.status, other.code]).toEqual([409, "request.reused"]);
  });

  test("an item that is not on the list has no price", async () => {
    const input = { id: hospital.id(), label: "张女士", lines: [{ code: "US-NONE", count: 1 }] };
    const answer = await hospital.call("orders/walkIn", input, finance);
    expect([answer.status, answer.code, answer.details]).toEqual([409, "price.unknown", { code: "US-NONE" }]);
  });

  test("a person whom nobody knows is not there", async () => {
    const lines = [{ code: "US-NT", count: 1 }];
    const input = { id: hospital.id(), personId: hospital.id(), label: "张女士", lines };
    expect((await hospital.call("orders/walkIn", input, finance)).code).toBe("thing.missing");
  });
});

describe("a shift", () => {
  test("a cashier has one, and the same tap opens it once", async () => {
    const input = { id: hospital.id(), floatFen: FLOAT };
    const first = await hospital.call("orders/openShift", input, finance);
    expect(first.value).toMatchObject({ v: 1, floatFen: FLOAT, cashFen: 0, payments: 0, day: "2026-11-22" });
    expect((await hospital.call("orders/openShift", input, finance)).value).toEqual(first.value);
    const second = await hospital.call("orders/openShift", { id: hospital.id(), floatFen: 0 }, finance);
    expect([second.code, second.details]).toEqual(["shift.open-already", { id: input.id }]);
    const reused = await hospital.call("orders/openShift", { ...input, floatFen: 1 }, finance);
    expect(reused.code).toBe("request.reused");
    expect((await hospital.call("orders/shift", {}, finance)).value).toEqual({ open: first.value, closed: [] });
  });

  test("settles to the fen: what is missing in the drawer is booked in the cashier's name, once", async () => {
    const id = await opened(hospital, finance);
    expect((await take(hospital, finance, await walkedIn(hospital, finance))).ok).toBe(true);
    const byCard = { way: "desk-pos", terminalNumber: "POS-000123" };
    expect((await take(hospital, finance, await walkedIn(hospital, finance, "CTG"), byCard)).ok).toBe(true);
    const stepId = hospital.id();
    const closed = await close(id, 3, FLOAT + 18_000 - 1, 3_200, stepId);
    expect(closed.value).toMatchObject({ v: 4, cashFen: 18_000, posFen: 3_200, payments: 2, differenceFen: -1 });
    expect(await close(id, 3, FLOAT + 18_000 - 1, 3_200, stepId)).toEqual(closed);
    const [entry] = allEntries(hospital).filter(({ what }) => what === "shift-difference");
    expect(entry).toMatchObject({ number: id, note: "段知行：清点两遍" });
    expect(heldIn(hospital, "cash")).toBe(17_999);
    expect(heldIn(hospital, "cash-difference")).toBe(1);
    expect((await hospital.call("orders/shift", {}, finance)).value).toEqual({ closed: [closed.value] });
    await opened(hospital, finance);
  });

  test("a payment taken while the drawer was counted: it is counted again", async () => {
    const id = await opened(hospital, finance);
    await take(hospital, finance, await walkedIn(hospital, finance));
    const answer = await close(id, 1, FLOAT, 0);
    expect([answer.status, answer.code, answer.details]).toEqual([409, "shift.moved-on", { version: 2 }]);
    expect((await close(id, 2, FLOAT + 18_000, 0)).value.differenceFen).toBe(0);
    expect((await close(id, 3, FLOAT + 18_000, 0)).code).toBe("shift.moved-on");
    expect((await close(hospital.id(), 1, 0, 0)).code).toBe("thing.missing");
  });
});

describe("takePayment", () => {
  test("pays the order, the drawer and the ledger at once; the same tap has one effect", async () => {
    const id = await opened(hospital, finance);
    const order = await walkedIn(hospital, finance);
    const stepId = hospital.id();
    const taken = await take(hospital, finance, order, { stepId });
    expect(taken.value).toMatchObject({
      row: { payment: "paid" },
      paid: { way: "desk-cash", fen: 18_000, number: `${order.row.id}-D` },
      entries: [
        {
          what: "payment",
          lines: [
            { account: "cash", fen: 18_000 },
            { account: "exam", fen: -18_000 },
          ],
        },
      ],
    });
    expect((await take(hospital, finance, order, { stepId })).ok).toBe(true);
    expect((await take(hospital, finance, order, { stepId, fen: 1 })).code).toBe("request.reused");
    expect((await hospital.call("orders/shift", {}, finance)).value.open).toMatchObject({ id, cashFen: 18_000 });
    expect(allEntries(hospital)).toHaveLength(1);
  });

  test("refuses what does not fit: no shift, another amount, another version, an order that is not there", async () => {
    const order = await walkedIn(hospital, finance);
    expect((await take(hospital, finance, order)).code).toBe("shift.missing");
    await opened(hospital, finance);
    for (const fen of [17_999, 18_001]) {
      const answer = await take(hospital, finance, order, { fen });
      expect([answer.code, answer.details]).toEqual(["amount.differs", { totalFen: 18_000 }]);
    }
    const moved = await take(hospital, finance, order, { version: 2 });
    expect([moved.code, moved.details]).toEqual(["order.moved-on", { version: 1 }]);
    expect((await take(hospital, finance, order, { id: hospital.id() })).code).toBe("thing.missing");
    expect((await take(hospital, finance, order)).ok).toBe(true);
    expect((await take(hospital, finance, order)).code).toBe("order.paid");
    expect(allEntries(hospital)).toHaveLength(1);
  });

  test("an order whose time is over takes no money", async () => {
    await opened(hospital, finance);
    const order = await walkedIn(hospital, finance);
    hospital.clock.advance(24 * 60 + 1);
    await hospital.app.everyMinute();
    finance = await hospital.staff("finance");
    expect((await take(hospital, finance, order, { version: 2 })).code).toBe("order.closed");
  });

  test("M8: a payment under way in WeChat is closed with the provider first", async () => {
    await opened(hospital, finance);
    const her = await hospital.patient();
    const id = await placed(hospital, her);
    const number = await begun(hospital, her, id);
    hospital.payment.stopped = true;
    const order = await caseOf(id);
    expect((await take(hospital, finance, order)).code).toBe("payment.unreachable");
    hospital.payment.stopped = false;
    expect((await take(hospital, finance, order)).value.paid.way).toBe("desk-cash");
    expect(hospital.payment.pay(number)).toBe(false);
    expect((await caseOf(id)).attempts).toMatchObject([{ number, state: "closed" }]);
  });

  test("M8: she had paid in WeChat already: that is settled, and the counter takes nothing", async () => {
    await opened(hospital, finance);
    const her = await hospital.patient();
    const id = await placed(hospital, her);
    await begun(hospital, her, id, true);
    const answer = await take(hospital, finance, await caseOf(id));
    expect([answer.status, answer.code]).toEqual([409, "order.paid"]);
    expect((await caseOf(id)).paid.way).toBe("wechat-jsapi");
    expect([heldIn(hospital, "wechat"), heldIn(hospital, "cash")]).toEqual([18_000, 0]);
  });

  test("two taps at one moment, and two orders in one shift: every fen is booked once", async () => {
    await opened(hospital, finance);
    const [one, other] = [await walkedIn(hospital, finance), await walkedIn(hospital, finance, "CTG")];
    const answers = await Promise.all([
      take(hospital, finance, one),
      take(hospital, finance, one),
      take(hospital, finance, other),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.find(({ ok }) => !ok)?.code).toBe("order.paid");
    expect(heldIn(hospital, "cash")).toBe(21_200);
    expect((await hospital.call("orders/shift", {}, finance)).value.open).toMatchObject({
      cashFen: 21_200,
      payments: 2,
    });
  });
});
