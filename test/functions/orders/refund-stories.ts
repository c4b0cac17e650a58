import { addMinutes } from "../../../shared/kernel/time";
import type { Order, Subject } from "../../../shared/orders/model";
import { placeOrder } from "../../../shared/orders/rules";
import { TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";

const LINE = { code: "US-NT", name: { zh: "NT 检查", en: "NT scan" }, kind: "exam", count: 1, source: "demo" } as const;

/** An order of hers with so many open attempts, as if she had begun to pay; answers its id. */
export async function toPay(
  hospital: Hospital,
  her: Patient,
  fen: number,
  attempts = 1,
  about?: Subject,
): Promise<string> {
  const [id, now] = [hospital.id(), hospital.clock.now()];
  const subject = about ?? ({ domain: "appointments", id: hospital.id() } as const);
  const { accountId, personId } = her;
  const payUntil = addMinutes(now, 24 * 60);
  const bill = { subject, accountId, personId, lines: [{ ...LINE, fen }], priceVersion: "2026-07", payUntil };
  const { merchantId, appId } = hospital.payment.port;
  const begun = Array.from({ length: attempts }, (_, nth) => {
    const number = `${id}-${nth + 1}`;
    const request = {
      number,
      way: "wechat-native" as const,
      description: "医院服务",
      totalFen: fen,
      expiresAt: payUntil,
      attach: TENANT,
      notifyUrl: "https://hospital.example/",
    };
    hospital.payment.opened.set(number, { request, transaction: { number, state: "not-paid", merchantId, appId } });
    return { number, way: request.way, state: "wanted" as const, startedAt: now, expiresAt: payUntil };
  });
  const order: Order = { ...placeOrder(id, bill, now), attempts: begun };
  const line = { version: 1, at: now, what: "placed", by: "patient", fen, fingerprint: id } as const;
  const { orders } = hospital.app.repositories;
  if (!(await orders.commit(orders.creation(order, line, TENANT))).ok) throw new Error("no order was placed");
  return id;
}

/** She pays the nth attempt, and the provider's message reaches the hospital. */
export async function pays(hospital: Hospital, id: string, nth = 1): Promise<void> {
  const number = `${id}-${nth}`;
  if (!hospital.payment.pay(number)) throw new Error("the double took no money");
  const heard = await hospital.hear(`wechat-pay/${TENANT}/payment`, hospital.payment.news(number));
  if (heard.status >= 300) throw new Error(`the message was answered ${heard.status}`);
}

/** An order of so many fen, paid in WeChat. */
export async function paid(hospital: Hospital, her: Patient, fen = 30_000): Promise<string> {
  const id = await toPay(hospital, her, fen);
  await pays(hospital, id);
  return id;
}

/** A tap on an order as it stands now. */
export async function tapOn(hospital: Hospital, id: string) {
  const order = await hospital.app.repositories.orders.unread(TENANT, id);
  if (!order) throw new Error("there is no such order");
  return { id, stepId: hospital.id(), version: order.v };
}

/** One finance call on an order, as it stands now. */
export async function byFinance(
  hospital: Hospital,
  token: string,
  name: "startRefund" | "decideRefund" | "mendRefund",
  id: string,
  input: object,
): Promise<Answer> {
  return hospital.call(`orders/${name}`, { ...(await tapOn(hospital, id)), reason: "核对过", ...input }, token);
}

/** She asks for her money. */
export const asks = async (hospital: Hospital, her: Patient, id: string, change: object = {}): Promise<Answer> =>
  hospital.call(
    "orders/askRefund",
    { ...(await tapOn(hospital, id)), reason: "cannot-come", note: "", ...change },
    her.token,
  );

export const caseOf = async (hospital: Hospital, token: string, id: string) =>
  (await hospital.call("orders/orderCase", { id }, token)).value;

/** Outbox and jobs until nothing moves: what is announced within a reaction is told in the next round. */
export async function quietly(hospital: Hospital, minutes = 2): Promise<void> {
  for (let round = 0; round < minutes; round++) {
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
    await hospital.settle();
  }
}
