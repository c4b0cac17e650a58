import { addMinutes } from "../../../shared/kernel/time";
import type { NewsOf } from "../../../functions/orders/hear-payment";
import { checkPayment } from "../../../functions/orders/check-payment";
import { pay } from "../../../functions/orders/pay";
import { place } from "../../../functions/orders/place";
import { TENANT, type House } from "./house";
import { patientCall } from "./people";
import type { Provider } from "./provider";

/** What was made of the same message heard once more ("known" where all is well), and what that cost in storage. */
export type Again = { readonly heard: string; readonly read: number; readonly write: number };
export type Cost = Readonly<Record<NewsOf, Again>>;

const MINUTE = 60_000;

/** One more order on a calm day, paid and given back; each of its two messages is then heard a second time. */
export async function costOfDuplicates(house: House, provider: Provider): Promise<Cost> {
  const { parts, seller, ids, clock } = house;
  const { accountId, personId, openid } = await house.newcomer(999_999);
  const [id, thingId, stepId] = [ids.id(), ids.id(), ids.id()];
  const subject = { domain: "appointments", id: thingId } as const;
  const name = { zh: "检查费", en: "Examination" };
  const lines = [{ code: "exam", name, kind: "exam", fen: 30_000, count: 1, source: "bench" } as const];
  const [payUntil, serviceAt] = [addMinutes(clock.now(), 30), addMinutes(clock.now(), 2 * 24 * 60)];
  const payable = { subject, accountId, personId, lines, priceVersion: "bench", payUntil, serviceAt };
  seller.things.set(thingId, { payable, placeGone: false, state: "held", version: 0 });
  const call = (what: string) => patientCall(house, accountId, what);
  const onwards = async () => {
    house.setTime(house.now() + MINUTE);
    await provider.setTime(house.now());
    await provider.ask("settled");
  };

  await place(parts)({ id, subject }, call("place"));
  const opened = await pay(parts)({ id, stepId, way: "wechat-jsapi" }, call("pay"));
  if (!opened.ok || opened.value.invitation.way !== "wechat-jsapi") throw new Error("the last order cannot be paid");
  const sheet = await provider.ask("requestPayment", { ...opened.value.invitation, openid });
  await provider.ask("pay", { sheetId: sheet!.id });
  await provider.ask("settled");
  const payment = await heardAgain(house, "payment");
  await checkPayment(parts)({ id }, call("check"));
  await house.everyMinute();
  await seller.end(thingId, "cancelled-by-hospital");
  await house.everyMinute();
  await house.everyMinute();
  await onwards();
  return { payment, refund: await heardAgain(house, "refund") };
}

async function heardAgain(house: House, about: NewsOf): Promise<Again> {
  const message = house.latest.get(about);
  if (!message) return { heard: "nothing", read: 0, write: 0 };
  const before = house.memory.units();
  const heard = await house.hear(TENANT, about, message.headers, message.body);
  const after = house.memory.units();
  const read = after.read - before.read;
  return { heard: heard.ok ? heard.value : heard.code, read, write: after.write - before.write };
}
