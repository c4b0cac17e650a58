import type { Id } from "../../../shared/kernel/ids";
import type { Order } from "../../../shared/orders/model";
import type { AskedKind, ServiceRequest } from "../../../shared/orders/request-model";
import type { ParcelFacts } from "../../../shared/orders/request-rules";
import { auditRead } from "../../kernel/audit";
import type { Call, PatientActor, StaffActor } from "../../kernel/call";
import { isOfMoney, OF_MONEY } from "./of-money";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";

export type RequestCall = Call<PatientActor | StaffActor>;
type Owned = { readonly accountId?: Id; readonly personId?: Id };

/** Is it this patient's: of her account, for a person for whom she may act in medicine now? Staff come by their role. */
export async function reaches(
  { people }: RequestParts,
  thing: Owned,
  { tenant, actor }: RequestCall,
): Promise<boolean> {
  if (actor.kind === "staff") return true;
  const { accountId, personId } = thing;
  if (accountId !== actor.accountId || personId === undefined) return false;
  return people.mayAct(tenant, actor.accountId, personId, "medicine");
}

/** Is the request hers to see now: as the person's, or as a question about the money that she paid? */
export const reachesRequest = async (parts: RequestParts, found: ServiceRequest, call: RequestCall): Promise<boolean> =>
  (await reaches(parts, found, call)) ||
  (call.actor.kind === "patient" && found.accountId === call.actor.accountId && isOfMoney(found));

/** What this caller may ask for in an order, of what can be asked for; undefined: it is not there for her. */
export async function kindsOf(
  parts: RequestParts,
  order: Order,
  call: RequestCall,
): Promise<((kinds: readonly AskedKind[]) => AskedKind[]) | undefined> {
  if (await reaches(parts, order, call)) return (kinds) => [...kinds];
  const paidIt = call.actor.kind === "patient" && order.accountId === call.actor.accountId && order.paid !== undefined;
  return paidIt ? (kinds) => kinds.filter((kind) => OF_MONEY.includes(kind)) : undefined;
}

/** The request, if this caller may see it; that it is read is recorded first where `read` says so. */
export async function requestFor(
  parts: RequestParts,
  id: Id,
  call: RequestCall,
  read?: "read",
): Promise<ServiceRequest | undefined> {
  const found = await requestStore(parts.repository, call.tenant).load(id);
  if (!found || !(await reachesRequest(parts, found, call))) return undefined;
  if (read) await auditRead(parts.table, call, { subject: found.personId, thing: `request#${id}`, action: "read" });
  return found;
}

/** The prescription that an order is about: its own subject, or the one whose parcel it pays. */
export async function prescriptionOf(
  { deliveries }: Pick<RequestParts, "deliveries">,
  tenant: string,
  { subject }: Pick<Order, "subject">,
): Promise<Id | undefined> {
  if (subject.domain === "prescriptions") return subject.id;
  if (subject.domain !== "deliveries") return undefined;
  return (await deliveries.facts(tenant, subject.id))?.prescriptionId;
}

/** What is known of the parcel of an order. */
export async function parcelOf(
  parts: Pick<RequestParts, "deliveries">,
  tenant: string,
  order: Pick<Order, "subject">,
): Promise<ParcelFacts | undefined> {
  const prescriptionId = await prescriptionOf(parts, tenant, order);
  return prescriptionId === undefined ? undefined : parts.deliveries.chosen(tenant, prescriptionId);
}
