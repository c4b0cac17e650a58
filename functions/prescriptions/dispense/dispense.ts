import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { dispenseCalls } from "../../../shared/prescriptions/dispense-calls";
import { givenOf, packsOf, scannedOf, takenOf } from "../../../shared/prescriptions/dispense-rules";
import type { Prescription } from "../../../shared/prescriptions/model";
import type { Reason } from "../../../shared/prescriptions/reasons";
import { movedOn, takeStep } from "../../../shared/prescriptions/rules";
import { give } from "../../../shared/prescriptions/stock-rules";
import type { Answering } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import type { Parts } from "../parts";
import { stepPrescription, type Decided } from "../step";
import { createStockStore } from "../stock/stock-store";
import { dispenseView, liveWork, workOf } from "./dispense-view";
import { workWrite } from "./put-together";

type Calls = typeof dispenseCalls;
type Code = "prescription.moved-on" | "check.missing" | "scan.incomplete" | "batch.not-here";

/**
 * Every box leaves the shelf in the same commit in which its prescription is dispensed, once (P5, P6). Boxes that are missing
 * are written off and never sold again; what they cost goes back, as orders hear of it.
 */
export const dispense =
  (parts: Parts): Answering<Calls["dispense"]> =>
  async ({ short, ...input }, call) => {
    const { tenant, now } = call;
    const outcome = await stepPrescription<Code>(
      parts,
      input,
      call,
      "dispense",
      async (before, step): Promise<Result<Decided, Code>> => {
        const work = liveWork(before, await workOf(parts, tenant, before));
        if (!work || before.v !== input.version) return movedOn(before);
        if (!work.checkedBy) return refused("check.missing");
        const drugIds = [...new Set(before.supply.map(({ drugId }) => drugId))];
        const open = drugIds.filter((drugId) => scannedOf(work, drugId) < packsOf(before.supply, drugId));
        const why = new Map(short.map(({ drugId, reason }) => [drugId, reason]));
        const unsaid = open.filter((drugId) => !why.has(drugId));
        if (unsaid.length > 0) return refused("scan.incomplete", { drugIds: unsaid });
        const gives = await giveWrites(parts, tenant, before, (drugId) => takenOf(work, drugId), now);
        if (!gives) return refused("batch.not-here");
        const { lines: supply, dueFen } = givenOf(before, work);
        const part = open.length > 0;
        const change = { supply, dispensedAt: now, ...(part ? { dueFen } : {}) };
        const taken = takeStep(before, part ? "dispensePart" : "dispense", step, change, input.version);
        if (!taken.ok) return taken;
        const missing = open.map((drugId) => ({
          drugId,
          packs: packsOf(before.supply, drugId) - scannedOf(work, drugId),
          reason: why.get(drugId)!,
        }));
        const record = { ...work, v: work.v + 1, doneAt: now, ...(part ? { short: missing } : {}) };
        const event = part ? ("prescription.partly-dispensed" as const) : ("prescription.dispensed" as const);
        return done({ after: taken.value, event, writes: [...gives, workWrite(tenant, record)] });
      },
    );
    return outcome.ok ? done(await dispenseView(parts, outcome.value, call)) : outcome;
  };

type Taken = readonly { readonly number: string; readonly packs: number }[];

/** Takes the scanned boxes of every drug off the shelf; what was kept beyond them is written off. */
async function giveWrites(
  { table }: Parts,
  tenant: string,
  { id, supply }: Prescription,
  taken: (drugId: string) => Taken,
  now: string,
): Promise<Write[] | undefined> {
  const store = createStockStore(table);
  const all: Write[] = [];
  for (const drugId of new Set(supply.map((line) => line.drugId))) {
    const boxes = await store.stock(tenant, drugId);
    const scanned = taken(drugId);
    const missing = packsOf(supply, drugId) - scanned.reduce((sum, { packs }) => sum + packs, 0);
    const moved = boxes && give(boxes, scanned, missing, dayOf(now), { at: now, prescriptionId: id });
    if (!moved) return undefined;
    all.push(...store.writes(tenant, moved));
  }
  return all;
}

/** Nothing of it is there: it ends with all money back, and what was kept for it is written off. */
export const cannotSupply =
  (parts: Parts): Answering<Calls["cannotSupply"]> =>
  async ({ reason, ...input }, call) => {
    const { tenant, now } = call;
    const outcome = await stepPrescription<"prescription.moved-on">(
      parts,
      input,
      call,
      "cannot-supply",
      async (before, step): Promise<Result<Decided, "prescription.moved-on">> => {
        if (before.state !== "dispensing") return movedOn(before);
        const ended = { endedAt: now, endedBecause: "not-supplied" satisfies Reason };
        const said = { ...step, reason: "not-supplied", note: reason };
        const taken = takeStep(before, "cancel", said, ended, input.version);
        if (!taken.ok) return taken;
        const writes = (await giveWrites(parts, tenant, before, () => [], now)) ?? [];
        const facts = { because: "not-supplied" };
        return done({ after: taken.value, event: "prescription.cancelled", facts, writes });
      },
    );
    return outcome.ok ? done(await dispenseView(parts, outcome.value, call)) : outcome;
  };
