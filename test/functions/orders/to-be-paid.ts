import type { Order } from "../../../shared/orders/model";
import { TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "../../kit/stories";

/** A mother whose place is kept while she pays online. */
export type ToBePaid = {
  readonly mother: Patient;
  readonly nurse: string;
  readonly applicationId: string;
  readonly place: Place;
};

/** She was offered a place, and accepted to pay online (or at the desk). */
export async function accepted(
  hospital: Hospital,
  payment: "online" | "at-desk" = "online",
  by?: Patient,
): Promise<ToBePaid> {
  const mother = by ?? (await hospital.patient());
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  await approved(hospital, id, nurse, place);
  const accept = { id, stepId: hospital.id(), version: 2, payment };
  const answer = await hospital.call("appointments/acceptOffer", accept, mother.token);
  if (!answer.ok) throw new Error(`acceptOffer was refused: ${answer.code}`);
  return { mother, nurse, applicationId: id, place };
}

export const subjectOf = (id: string) => ({ domain: "appointments", id }) as const;

/** Places the order of her place and answers its id. */
export async function placed(hospital: Hospital, { mother, applicationId }: ToBePaid): Promise<string> {
  const id = hospital.id();
  const input = { id, subject: subjectOf(applicationId) };
  const answer = await hospital.call("orders/place", input, mother.token);
  if (!answer.ok) throw new Error(`place was refused: ${answer.code}`);
  return id;
}

/** Opens a payment; the number of the attempt is the last one of the order. */
export const paying = (hospital: Hospital, id: string, token: string, way = "wechat-jsapi"): Promise<Answer> =>
  hospital.call("orders/pay", { id, stepId: hospital.id(), way }, token);

/** The order as it lies in the table. */
export async function lying(hospital: Hospital, id: string): Promise<Order> {
  const order = await hospital.app.repositories.orders.unread(TENANT, id);
  if (!order) throw new Error("the order is not there");
  return order;
}

export const lastNumber = async (hospital: Hospital, id: string): Promise<string> =>
  (await lying(hospital, id)).attempts.at(-1)!.number;

/** The state of her application. */
export const stateOf = async (hospital: Hospital, { applicationId }: ToBePaid): Promise<string> =>
  (await hospital.app.repositories.appointments.unread(TENANT, applicationId))!.state;

/** Everything up to her money: an order with an open payment under WeChat. */
export async function begun(hospital: Hospital) {
  const told = await accepted(hospital);
  const id = await placed(hospital, told);
  const answer = await paying(hospital, id, told.mother.token);
  if (!answer.ok) throw new Error(`pay was refused: ${answer.code}`);
  return { ...told, id, number: await lastNumber(hospital, id) };
}

export const PAYMENT_NEWS = `wechat-pay/${TENANT}/payment`;
/** The provider tells that a number was paid. */
export const told = (hospital: Hospital, number: string, change: object = {}) =>
  hospital.hear(PAYMENT_NEWS, hospital.payment.news(number, change));

/** Every line of the ledger of a tenant, added up by account. */
export async function balances(hospital: Hospital): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const { key, item } of everything(hospital))
    if (key.pk.startsWith(`${TENANT}#ledger#`))
      for (const { account, fen } of item.lines as unknown as { account: string; fen: number }[])
        sums.set(account, (sums.get(account) ?? 0) + fen);
  return sums;
}

type Lying = {
  readonly key: { readonly table: string; readonly pk: string; readonly sk: string };
  readonly item: Record<string, unknown>;
};
const everything = (hospital: Hospital): Lying[] => {
  const { table } = hospital as unknown as { table: { everything?: () => Iterable<Lying> } };
  if (!table.everything) throw new Error("only the table in memory shows everything");
  return [...table.everything()];
};
