import { carrierOf } from "../../shared/deliveries/data/carriers";
import type { Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { changed, duesOf, takeStep } from "../../shared/deliveries/rules";
import type { Instant } from "../../shared/kernel/time";
import { applyPath } from "./apply-path";
import { turned } from "./change";
import type { DueKind } from "./keys";
import type { Parts } from "./parts";
import type { Due } from "./repository";
import { byItself, stepByItself, type Decided } from "./step";
import { codesOf } from "./waybill";

type Watched = { readonly [kind in DueKind]: number };

/**
 * The job of every minute: freight that was not paid in time, a bag that nobody fetched, a parcel that stands still, and
 * asking the carrier what it may never have pushed (F10). Each is a step like anybody else's (N8).
 */
export async function watchDeliveries(parts: Parts, tenant: string): Promise<Watched> {
  const now = parts.clock.now();
  const count = { freight: 0, collect: 0, stuck: 0, ask: 0 };
  for (const due of await parts.repository.due(tenant, now))
    if (await takeDue(parts, tenant, due, now)) count[due.kind]++;
  return count;
}

async function takeDue(parts: Parts, tenant: string, due: Due, now: Instant): Promise<boolean> {
  const { repository } = parts;
  const at = due.sk.slice(0, due.sk.indexOf("#"));
  const isDue = (found: Delivery) =>
    duesOf(found, deliveryPolicy).some((one) => one.kind === due.kind && one.at === at);
  const after =
    due.kind === "ask"
      ? await askCarrier(parts, tenant, due.id, isDue)
      : await stepByItself(parts, tenant, due.id, (before) =>
          isDue(before) ? ON_TIME[due.kind as Exclude<DueKind, "ask">](before, now) : undefined,
        );
  if (after) return true;
  // A row whose delivery has gone another way has done its work.
  const found = await repository.unread(tenant, due.id);
  if (!found || !isDue(found)) await repository.commit([repository.undueWrite(tenant, due.sk)]);
  return false;
}

const ON_TIME: { readonly [kind in Exclude<DueKind, "ask">]: (before: Delivery, now: Instant) => Decided | undefined } =
  {
    freight(before, now) {
      const step = byItself("to-pick-up", before.v + 1, now, "hospital", "freight-not-paid");
      return {
        after: turned(before, step),
        event: "delivery.turned-to-pick-up",
        facts: { because: "freight-not-paid" },
      };
    },
    collect(before, now) {
      const taken = takeStep(before, "missDeadline", byItself("not-collected", before.v + 1, now));
      return taken.ok ? { after: taken.value, event: "delivery.not-collected" } : undefined;
    },
    stuck(before, now) {
      const { carrier = "", waybill = "" } = before;
      return {
        after: changed(before, byItself("stuck", before.v + 1, now, "hospital", "no-movement"), {
          stuckAt: now,
          stuckWhy: "silence",
        }),
        event: "delivery.stuck",
        facts: { carrier, waybill, why: "silence" },
      };
    },
  };

/** What the carrier tells when asked goes the same way as what it pushes; one that is away is asked again next time. */
async function askCarrier(parts: Parts, tenant: string, id: string, isDue: (found: Delivery) => boolean) {
  const { repository, logistics, log } = parts;
  const found = await repository.unread(tenant, id);
  if (!found?.carrier || !found.waybill || !found.parcelNumber || !isDue(found) || !logistics) return undefined;
  const { openid } = await parts.people.contact(tenant, found.accountId);
  const told = await logistics.path({
    ...{ number: found.parcelNumber, waybill: found.waybill },
    carrier: codesOf(carrierOf(found.carrier)),
    ...(openid ? { openid } : {}),
  });
  if (!told.ok) log({ event: "path.not-told", delivery: id, code: told.code });
  return applyPath(parts, tenant, id, { events: told.ok ? told.value : [] }, true);
}
