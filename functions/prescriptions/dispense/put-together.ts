import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { dispenseCalls } from "../../../shared/prescriptions/dispense-calls";
import { readBox, type Dispensing } from "../../../shared/prescriptions/dispense-model";
import { packsOf, scannedOf } from "../../../shared/prescriptions/dispense-rules";
import type { Prescription } from "../../../shared/prescriptions/model";
import { movedOn, takeStep, type MovedOn } from "../../../shared/prescriptions/rules";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { kept, TableBusy } from "../repository";
import { signerOf } from "../review/review-parts";
import { stepPrescription } from "../step";
import { createStockStore } from "../stock/stock-store";
import { dispenseView, liveWork, rowOf, workOf } from "./dispense-view";

type Calls = typeof dispenseCalls;
const TRIES = 20;

export const workWrite = (tenant: string, work: Dispensing): Write => ({
  put: keysOf(tenant).dispensing(work.prescriptionId),
  item: kept(work),
  when: work.v === 1 ? "absent" : { version: work.v - 1 },
});

export const queue =
  (parts: Parts): Answering<Calls["queue"]> =>
  async ({ cursor }, call) => {
    const { tenant, now } = call;
    await parts.repository.recordReading(call, "dispensary", "prescriptions#to-dispense");
    const page = await parts.repository.toDispense(tenant, cursor);
    const items = await Promise.all(
      page.prescriptions.map(async (found) =>
        rowOf(parts, tenant, found, found.state === "dispensing" ? await workOf(parts, tenant, found) : undefined),
      ),
    );
    return done({ items, now, ...(page.cursor ? { cursor: page.cursor } : {}) });
  };

export const dispensing =
  (parts: Parts): Answering<Calls["dispensing"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.prescription(id, call, "dispensing");
    return found?.paidAt ? done(await dispenseView(parts, found, call)) : refused("thing.missing");
  };

/** Of two dispensers at once one is first: the claim is a version of the prescription. */
export const claim =
  (parts: Parts): Answering<Calls["claim"]> =>
  async (input, call) => {
    const { tenant, now, actor } = call;
    const outcome = await stepPrescription(parts, input, call, "claim", async (before, step) => {
      const taken = takeStep(before, "claim", step, {}, input.version);
      if (!taken.ok) return taken;
      const delivery = await parts.deliveries.chosen(tenant, before.id);
      if (delivery?.method === "express" && !delivery.freightSettled) return refused("freight.owed");
      const last = await workOf(parts, tenant, before);
      const work: Dispensing = {
        ...{ v: (last?.v ?? 0) + 1, prescriptionId: before.id, claim: taken.value.v, by: signerOf(actor) },
        ...{ claimedAt: now, boxes: [] },
      };
      return done({ after: taken.value, writes: [workWrite(tenant, work), ...(delivery ? [delivery.check] : [])] });
    });
    return outcome.ok ? done(await dispenseView(parts, outcome.value, call)) : outcome;
  };

export const putBack =
  (parts: Parts): Answering<Calls["putBack"]> =>
  async (input, call) => {
    const outcome = await stepPrescription(parts, input, call, "put-back", (before, step) => {
      const taken = takeStep(before, "putBack", step, {}, input.version);
      return taken.ok ? done({ after: taken.value }) : taken;
    });
    return outcome.ok ? done(await dispenseView(parts, outcome.value, call)) : outcome;
  };

type OnWork = { readonly id: string; readonly stepId: string; readonly version: number };
/**
 * A change of the work of the claim that stands, as long as the prescription stands with it: one that was held or put back
 * meanwhile takes no scan any more. `decide` answers undefined where this tap had its effect before.
 */
async function onWork<Code extends string>(
  parts: Parts,
  input: OnWork,
  call: Call<StaffActor>,
  decide: (found: Prescription, work: Dispensing) => Promise<Result<Dispensing | undefined, Code>>,
) {
  const { tenant } = call;
  const { repository } = parts;
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await repository.unread(tenant, input.id);
    if (!found) return refused("thing.missing");
    const work = liveWork(found, await workOf(parts, tenant, found));
    if (!work || found.v !== input.version) return movedOn(found);
    const decided = await decide(found, work);
    if (!decided.ok) return decided;
    if (!decided.value) return done(await dispenseView(parts, found, call));
    const writes = [workWrite(tenant, { ...decided.value, v: work.v + 1 }), repository.check(tenant, found)];
    if ((await repository.commit([...writes, repository.audit(call, found, "dispensing")])).ok)
      return done(await dispenseView(parts, found, call));
  }
  throw new TableBusy("the boxes were scanned at every try");
}

/** A box of another drug, one too many, of another batch than lies here, or past its day is not taken. */
export const scan =
  (parts: Parts): Answering<Calls["scan"]> =>
  ({ code, trace, ...input }, call) =>
    onWork<MovedOn["code"] | "scan.mismatch" | "batch.not-here" | "batch.expired" | "request.reused">(
      parts,
      input,
      call,
      async (found, work) => {
        const box = readBox(code);
        if (!box || work.by.staffId !== call.actor.staffId) return refused("scan.mismatch");
        const again = work.boxes.find(({ stepId }) => stepId === input.stepId);
        if (again) return again.drugId === box.drugId ? done(undefined) : refused("request.reused");
        const sameBox = trace !== undefined && work.boxes.some((one) => one.trace === trace);
        if (sameBox || scannedOf(work, box.drugId) >= packsOf(found.supply, box.drugId))
          return refused("scan.mismatch");
        const boxes = await createStockStore(parts.table).stock(call.tenant, box.drugId);
        const batch = boxes?.batches.find(({ number }) => number === box.batch);
        if (!batch) return refused("batch.not-here");
        if (batch.expiresOn <= dayOf(call.now)) return refused("batch.expired");
        const { checkedBy: _by, checkedAt: _at, ...open } = work;
        const scanned = { stepId: input.stepId, ...box, ...(trace ? { trace } : {}) };
        return done({ ...open, boxes: [...work.boxes, scanned] });
      },
    );

/** Four eyes: whoever scanned it cannot check it. */
export const secondCheck =
  (parts: Parts): Answering<Calls["secondCheck"]> =>
  (input, call) =>
    onWork<MovedOn["code"] | "check.same-person" | "scan.nothing">(parts, input, call, async (_found, work) => {
      const checker = signerOf(call.actor);
      if (checker.staffId === work.by.staffId) return Promise.resolve(refused("check.same-person"));
      if (work.boxes.length === 0) return Promise.resolve(refused("scan.nothing"));
      if (work.checkedBy?.staffId === checker.staffId) return Promise.resolve(done(undefined));
      return Promise.resolve(done({ ...work, checkedBy: checker, checkedAt: call.now }));
    });
