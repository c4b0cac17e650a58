import { done, refused } from "../../../shared/kernel/result";
import type { reviewCalls } from "../../../shared/prescriptions/review-calls";
import type { StoppedDrug } from "../../../shared/prescriptions/views";
import type { Answering } from "../../kernel/call";
import { auditOfWrite } from "../../kernel/audit";
import { lookBackFrom, reachStop } from "../reach-stops";
import type { Stop } from "../stop-store";
import { drugOf } from "../../../shared/prescriptions/formulary";
import { isDispensed } from "../../../shared/prescriptions/states";
import { signerOf, type RxParts } from "./review-parts";

const viewOf = ({ v: version, back: _back, ...stop }: Stop): StoppedDrug => ({ ...stop, version });
const UNPAID = ["in-review", "returned", "approved", "awaiting-payment"];
const PAGE = 100;

export const stopList =
  ({ stops }: RxParts): Answering<(typeof reviewCalls)["stopList"]> =>
  async (_input, { tenant }) =>
    done({ drugs: (await stops.all(tenant)).map(viewOf) });

/** How many prescriptions a stop would touch, under way and received: at most a hundred of each are counted. */
export const touchedBy =
  ({ repository }: RxParts): Answering<(typeof reviewCalls)["touchedBy"]> =>
  async ({ drugId }, { tenant, now }) => {
    if (!drugOf(drugId)) return refused("drug.unknown");
    const [{ prescriptions, cursor }, had] = await Promise.all([
      repository.underWay(tenant, drugId, PAGE),
      repository.receivedSince(tenant, drugId, lookBackFrom(now), PAGE),
    ]);
    const unpaid = prescriptions.filter(({ state }) => UNPAID.includes(state)).length;
    const given = prescriptions.filter(({ state }) => isDispensed(state)).length;
    const received = new Set(had.ids).size;
    const more = cursor !== undefined || had.cursor !== undefined;
    return done({ unpaid, paid: prescriptions.length - unpaid - given, given, received, more });
  };

/**
 * Nobody may prescribe it from now on: the commit of a signature names it. What is under way is reached at once for the
 * first page and by the job for the rest, each prescription by a step of its own.
 */
export const stopDrug =
  (parts: RxParts): Answering<(typeof reviewCalls)["stopDrug"]> =>
  async ({ drugId, reason, note }, call) => {
    const { tenant, now: since, actor } = call;
    const drug = drugOf(drugId);
    if (!drug) return refused("drug.unknown");
    const by = signerOf(actor);
    const stop: Stop = { v: 1, drugId, name: drug.generic, reason, note, since, by, reached: 0, done: false };
    const audit = auditOfWrite(call, { subject: `drug:${drugId}`, thing: `stop#${drugId}`, action: `stop-${reason}` });
    const made = await parts.stops.commit([parts.stops.write(tenant, stop), audit]);
    const there = await parts.stops.stop(tenant, drugId);
    const same = there?.by.staffId === by.staffId && there.reason === reason && there.note === note;
    if (!made.ok && !same) return refused("drug.stopped");
    await reachStop(parts, tenant, drugId);
    return done(viewOf((await parts.stops.stop(tenant, drugId)) ?? stop));
  };

/** It may be prescribed again, once the stop has reached everything: nothing is left half way. */
export const allowDrug =
  (parts: RxParts): Answering<(typeof reviewCalls)["allowDrug"]> =>
  async ({ drugId, version }, call) => {
    const { stops } = parts;
    const { tenant } = call;
    const stop = await stops.stop(tenant, drugId);
    if (stop && stop.v !== version) return refused("stop.moved-on", { version: stop.v });
    if (stop && !stop.done) return refused("stop.under-way");
    const audit = auditOfWrite(call, { subject: `drug:${drugId}`, thing: `stop#${drugId}`, action: "allow" });
    if (stop && !(await stops.commit([stops.remove(tenant, stop), audit])).ok)
      return refused("stop.moved-on", { version: stop.v + 1 });
    return done({ drugs: (await stops.all(tenant)).map(viewOf) });
  };
