import { duesOf } from "../../shared/prescriptions/clocks";
import type { Prescription } from "../../shared/prescriptions/model";
import { isInFlight } from "../../shared/prescriptions/states";
import type { Key, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import { kept } from "./repository";

type Row = { readonly key: Key; readonly write: Write };
const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const row = (key: Key, item: object): Row => ({ key, write: { put: key, item: kept(item), when: "any" } });

const inDispensary = ({ state }: Prescription) => state === "paid" || state === "dispensing";

/** Every row that points to a prescription as it is: what falls due, the desks' lists, its drugs until she has it. */
function rowsOf(found: Prescription, tenant: string): Row[] {
  const { id, state, reviewBy, signedAt, supply, paidAt } = found;
  const keys = keysOf(tenant);
  const drugs = isInFlight(state) ? [...new Set(supply.map(({ drugId }) => drugId))] : [];
  return [
    ...duesOf(found).map(({ kind, at: dueAt }) => row(keys.due(dueAt, kind, id), { dueAt, kind, id })),
    ...(state === "in-review" ? [row(keys.queue(reviewBy, id), { id })] : []),
    ...(state === "held" ? [row(keys.held(signedAt, id), { id })] : []),
    ...(inDispensary(found) && paidAt ? [row(keys.toDispense(paidAt, id), { id })] : []),
    ...drugs.map((drugId) => row(keys.underWay(drugId, id), { id })),
  ];
}

/** What turns the rows of a prescription into those of its next version: the old ones go, the new ones come. */
export function rowWrites(before: Prescription | undefined, after: Prescription, tenant: string): Write[] {
  const old = before ? rowsOf(before, tenant) : [];
  const now = rowsOf(after, tenant);
  const had = new Set(old.map(({ key }) => nameOf(key)));
  const has = new Set(now.map(({ key }) => nameOf(key)));
  return [
    ...old.filter(({ key }) => !has.has(nameOf(key))).map(({ key }): Write => ({ remove: key, when: "any" })),
    ...now.filter(({ key }) => !had.has(nameOf(key))).map(({ write }) => write),
  ];
}
