import type { Id } from "../../../shared/kernel/ids";
import { addMinutes } from "../../../shared/kernel/time";
import type { OnlineWay } from "../../../shared/orders/model";
import { orderPolicy } from "../../../shared/orders/policy";
import { checkPayment } from "../../../functions/orders/check-payment";
import { pay } from "../../../functions/orders/pay";
import { place } from "../../../functions/orders/place";
import { startRefund } from "../../../functions/orders/start-refund";
import type { Sheet } from "../../sandbox/wechat-pay";
import { TENANT, type House } from "./house";
import { patientCall, staffCall } from "./people";
import type { Plan } from "./plan";
import type { Provider } from "./provider";
import { untilTaken } from "./seller";

/** Does something so many minutes from now. */
export type Later = (minutes: number, work: () => Promise<void>) => void;
export type World = { readonly house: House; readonly provider: Provider; readonly later: Later };

/** Silence or a race: she taps again a minute later, so often. */
const TAPS = 12;

/** One payer's day as her plan has it: places the order, pays or not, and what comes of the thing afterwards. */
export async function send({ house, provider, later }: World, plan: Plan, nth: number): Promise<void> {
  const { parts, seller, ids, clock } = house;
  const { accountId, personId, openid } = await house.newcomer(nth);
  const [orderId, thingId] = [ids.id(), ids.id()];
  const subject = { domain: "appointments", id: thingId } as const;
  const name = { zh: "检查费", en: "Examination" };
  const lines = plan.lines.map(({ kind, fen }) => ({ code: kind, name, kind, fen, count: 1, source: "bench" }));
  const now = clock.now();
  const [payUntil, serviceAt] = [
    addMinutes(now, orderPolicy.payMinutes.minutes),
    addMinutes(now, plan.serviceHours * 60),
  ];
  const payable = { subject, accountId, personId, lines, priceVersion: "bench", payUntil, serviceAt };
  seller.things.set(thingId, { payable, placeGone: plan.placeGone, state: "held", version: 0 });
  for (const nth of [1, 2])
    for (const fault of plan.faults)
      if (fault.on === "notice" || nth === 1)
        await provider.ask("addFault", { ...fault, order: fault.on === "call" ? orderId : `${orderId}-${nth}` });

  const call = (what: string) => patientCall(house, accountId, what);
  await untilTaken(() => place(parts)({ id: orderId, subject }, call(`place ${orderId}`)));

  /** Taps until her device has something to pay with; undefined when the order takes no money any more. */
  async function open(way: OnlineWay, done: (sheet: Sheet) => void, stepId: Id = ids.id(), tap = 1): Promise<void> {
    const answer = await untilTaken(() => pay(parts)({ id: orderId, stepId, way }, call(`pay ${stepId}`)));
    if (!answer.ok) {
      const silent = answer.code === "payment.unreachable" || answer.code === "payment.not-possible";
      if (silent && tap < TAPS) later(1, () => open(way, done, stepId, tap + 1));
      return;
    }
    const { invitation } = answer.value;
    const sheet =
      invitation.way === "wechat-jsapi"
        ? await provider.ask("requestPayment", { ...invitation, openid })
        : invitation.way === "wechat-native"
          ? await provider.ask("scan", { openid, codeUrl: invitation.codeUrl })
          : await provider.ask("openLink", { openid, h5Url: invitation.url });
    if (sheet) done(sheet);
  }
  async function settleUp(sheet: Sheet): Promise<void> {
    await provider.ask("pay", { sheetId: sheet.id });
    if (plan.looks) await untilTaken(() => checkPayment(parts)({ id: orderId }, call("check")));
  }
  const payIn = (minutes: number) => (sheet: Sheet) => later(minutes, () => settleUp(sheet));

  const { payer, way, waitsMinutes } = plan;
  const other: OnlineWay = way === "wechat-native" ? "wechat-jsapi" : "wechat-native";
  if (payer === "pays") await open(way, payIn(waitsMinutes));
  if (payer === "pays-late") later(orderPolicy.payMinutes.minutes - 1, () => open(way, payIn(1 + (waitsMinutes % 2))));
  if (payer === "pays-twice") await Promise.all([open(way, payIn(waitsMinutes)), open(other, payIn(waitsMinutes))]);
  if (payer === "changes-way")
    await open(way, (sheet) =>
      later(1, async () => {
        await provider.ask("cancel", { sheetId: sheet.id });
        await open(other, payIn(waitsMinutes));
      }),
    );
  if (payer === "never-pays" && plan.looks) await open(way, () => undefined);

  const after = waitsMinutes + plan.thenMinutes + 1;
  if (plan.then === "cancels") later(after, () => seller.end(thingId, "cancelled"));
  if (plan.then === "hospital-cancels") later(after, () => seller.end(thingId, "cancelled-by-hospital"));
  if (plan.then === "cancels-unpaid") later(waitsMinutes, () => seller.end(thingId, "cancelled"));
  if (plan.then === "part-refund" || plan.then === "two-parts") later(after, () => giveBack(house, orderId, 3));
  if (plan.then === "two-parts") later(after + (plan.thenMinutes % 3), () => giveBack(house, orderId, 4));
}

/** Somebody of finance gives a part back, below the limit that needs a second person. */
async function giveBack(house: House, orderId: Id, share: number): Promise<void> {
  const { parts, ids } = house;
  const order = await untilTaken(() => parts.repository.unread(TENANT, orderId));
  if (!order?.paid) return;
  const fen = Math.min(Math.ceil(order.paid.fen / share), parts.policy.secondPersonAbove.fen);
  const input = { id: orderId, stepId: ids.id(), version: order.v, fen, reason: "部分项目未做" };
  await untilTaken(() => startRefund(parts)(input, staffCall(house, `give back ${input.stepId}`)));
}
