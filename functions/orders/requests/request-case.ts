import type { Instant } from "../../../shared/kernel/time";
import type { Order } from "../../../shared/orders/model";
import type { ServiceRequest } from "../../../shared/orders/request-model";
import type { DeskOrder, DeskRequestRow, RequestCase } from "../../../shared/orders/request-views";
import { knownInList } from "../../../shared/patients/known-by-model";
import type { ChosenDelivery } from "../../deliveries/queries";
import { refundableOf } from "../../../shared/orders/rules";
import { refundView, rowOf } from "../show";
import { prescriptionOf, type RequestCall } from "./reach";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";
import { lineOf } from "./show";

/** One request in the queue; `whole` where it was opened. */
export async function rowFor(
  { people }: Pick<RequestParts, "people">,
  tenant: string,
  request: ServiceRequest,
  now: Instant,
  whole = false,
): Promise<DeskRequestRow> {
  const { maskedName, knownBy } = await people.names(tenant, request.personId);
  return { ...lineOf(request, now), maskedName, knownBy: whole ? knownBy : knownInList(knownBy) };
}

/** What is in the parcel is no matter of the desk: it sees sums, never the names of drugs. */
const KIND_NAMES = {
  prescriptions: { zh: "药费", en: "Medicine" },
  deliveries: { zh: "运费", en: "Freight" },
} as const;

async function deskOrder({ repository }: RequestParts, tenant: string, order: Order): Promise<DeskOrder> {
  const { domain } = order.subject;
  const title = domain === "prescriptions" || domain === "deliveries" ? { title: KIND_NAMES[domain] } : {};
  return {
    row: { ...rowOf(order), ...title },
    ...(order.paid ? { paidFen: order.paid.fen } : {}),
    refundableFen: refundableOf(order),
    refunds: (await repository.refunds(order.id, tenant)).map(refundView),
  };
}

/** The orders of one medicine: its own and that of its way, each with its own money (M9). */
export async function ordersOf(parts: RequestParts, tenant: string, request: ServiceRequest): Promise<Order[]> {
  const { repository, deliveries } = parts;
  const prescriptionId = await prescriptionOf(parts, tenant, request);
  const chosen = prescriptionId && (await deliveries.chosen(tenant, prescriptionId));
  const found = await Promise.all([
    repository.unread(tenant, request.orderId),
    prescriptionId && repository.ofSubject(tenant, { domain: "prescriptions", id: prescriptionId }),
    chosen && repository.ofSubject(tenant, { domain: "deliveries", id: chosen.id }),
  ]);
  const known = found.filter((one): one is Order => typeof one === "object");
  return known.filter(({ id }, i) => known.findIndex((other) => other.id === id) === i);
}

/** One request as the desk sees it. */
export async function caseOf(
  parts: RequestParts,
  request: ServiceRequest,
  { tenant, now }: RequestCall,
): Promise<RequestCase> {
  const prescriptionId = await prescriptionOf(parts, tenant, request);
  const [row, posts, orders, chosen] = await Promise.all([
    rowFor(parts, tenant, request, now, true),
    requestStore(parts.repository, tenant).posts(request.id),
    ordersOf(parts, tenant, request),
    prescriptionId && parts.deliveries.chosen(tenant, prescriptionId),
  ]);
  return {
    ...row,
    subject: request.subject,
    posts,
    reopened: request.reopened,
    orders: await Promise.all(orders.map((order) => deskOrder(parts, tenant, order))),
    ...(prescriptionId ? { prescriptionId } : {}),
    ...(chosen ? { delivery: await wayOf(parts, tenant, chosen) } : {}),
  };
}

/** How it reaches her: what the desk needs to ask the carrier; not where it goes. */
async function wayOf(
  { deliveries }: RequestParts,
  tenant: string,
  { id, v, method, state, freightSettled, handedOverAt }: ChosenDelivery,
): Promise<NonNullable<RequestCase["delivery"]>> {
  const { carrier, waybill, promisedDay } = (await deliveries.facts(tenant, id)) ?? {};
  return {
    ...{ id, version: v, method, state, freightSettled },
    ...(handedOverAt ? { handedOverAt } : {}),
    ...(carrier ? { carrier } : {}),
    ...(waybill ? { waybill } : {}),
    ...(promisedDay ? { promisedDay } : {}),
  };
}
