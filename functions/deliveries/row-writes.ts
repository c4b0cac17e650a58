import type { Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { duesOf, problemOf } from "../../shared/deliveries/rules";
import type { Key, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import { kept } from "./repository";

type Row = { readonly key: Key; readonly item: object };

/** Where a delivery stands in the desk's lists and among what falls due: follows from what it is. */
function rowsOf(tenant: string, delivery: Delivery): Row[] {
  const keys = keysOf(tenant);
  const { id, state, method, dispensedAt, readyAt } = delivery;
  const toPack = method === "express" && dispensedAt && (state === "due" || state === "packed");
  const atWindow = readyAt && (state === "ready" || state === "not-collected");
  const problem = problemOf(delivery);
  return [
    ...(toPack ? [{ key: keys.list("pack", dispensedAt, id), item: { id } }] : []),
    ...(atWindow ? [{ key: keys.list("window", readyAt, id), item: { id } }] : []),
    ...(problem ? [{ key: keys.list("problems", problem.since, id), item: { id } }] : []),
    ...duesOf(delivery, deliveryPolicy).map(({ kind, at }) => ({ key: keys.due(at, kind, id), item: { kind, id } })),
  ];
}

const nameOf = ({ pk, sk }: Key) => `${pk}/${sk}`;

/** The rows that come and go with a step. */
export function rowWrites(tenant: string, before: Delivery | undefined, after: Delivery): Write[] {
  const old = before ? rowsOf(tenant, before) : [];
  const now = rowsOf(tenant, after);
  const [had, has] = [old, now].map((rows) => new Set(rows.map(({ key }) => nameOf(key))));
  return [
    ...old.filter(({ key }) => !has!.has(nameOf(key))).map(({ key }): Write => ({ remove: key, when: "any" })),
    ...now
      .filter(({ key }) => !had!.has(nameOf(key)))
      .map(({ key, item }): Write => ({ put: key, item: kept(item), when: "any" })),
  ];
}
