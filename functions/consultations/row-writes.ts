import { duesOf, type DueAt } from "../../shared/consultations/clocks";
import type { Consultation } from "../../shared/consultations/model";
import type { ConsultationPolicy } from "../../shared/consultations/policy";
import { isOpen } from "../../shared/consultations/states";
import type { Key, Write } from "../kernel/table/table";
import { placeBack } from "./intake/places";
import { keysOf } from "./keys";
import { kept } from "./repository";

type Row = { readonly key: Key; readonly write: Write };
const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** Every row that points to a consultation as it is: what falls due, the doctor's queue, the list of disputes. */
function rowsOf(found: Consultation, tenant: string, policy: ConsultationPolicy): Row[] {
  const { id, state, doctorId, submittedAt, dispute } = found;
  const keys = keysOf(tenant);
  const row = (key: Key, item: object): Row => ({ key, write: { put: key, item: kept(item), when: "any" } });
  const dues = duesOf(found, policy).map(({ kind, at }: DueAt) => row(keys.due(at, kind, id), { kind, id }));
  const held = state === "waiting" || isOpen(state);
  return [
    ...dues,
    ...(held ? [row(keys.queue(doctorId, submittedAt, id), { id })] : []),
    ...(dispute?.state === "open" ? [row(keys.dispute(dispute.decideBy, id), { id })] : []),
  ];
}

/** What turns the rows of a consultation into those of its next version: the old ones go, the new ones come. */
export function rowWrites(
  before: Consultation | undefined,
  after: Consultation,
  tenant: string,
  policy: ConsultationPolicy,
): Write[] {
  const old = before ? rowsOf(before, tenant, policy) : [];
  const now = rowsOf(after, tenant, policy);
  const had = new Set(old.map(({ key }) => nameOf(key)));
  const has = new Set(now.map(({ key }) => nameOf(key)));
  return [
    ...old.filter(({ key }) => !has.has(nameOf(key))).map(({ key }): Write => ({ remove: key, when: "any" })),
    ...now.filter(({ key }) => !had.has(nameOf(key))).map(({ write }) => write),
    ...placeBack(tenant, before, after),
  ];
}
