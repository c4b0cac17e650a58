import { done } from "../../../shared/kernel/result";
import { findDrugs } from "../../../shared/prescriptions/formulary";
import type { Drug } from "../../../shared/prescriptions/formulary-model";
import type { FoundDrug } from "../../../shared/prescriptions/views";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import type { Answering } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";
import { availableOf } from "../shelf";
import type { Stop } from "../stop-store";

const foundOf = (drug: Drug, available: number | undefined, stop: Stop | undefined): FoundDrug => ({
  drugId: drug.id,
  name: drug.generic,
  atc: drug.atc,
  form: drug.form,
  strength: drug.strength.text,
  pack: drug.pack.text,
  unit: drug.pack.unit,
  unitsPerPack: drug.pack.units,
  fen: drug.fen,
  routes: drug.routes,
  frequencies: drug.frequencies,
  coldChain: drug.coldChain,
  mailable: drug.mailable,
  special: drug.special,
  ...(available === undefined ? {} : { available }),
  ...(stop ? { stopped: { reason: stop.reason, since: stop.since, note: stop.note } } : {}),
});

/** Drugs by name or ATC, in the order of the formulary's own likeness; nobody's sales rank them (C8). */
export const drugs =
  ({ table, stops }: RxParts): Answering<(typeof writingCalls)["drugs"]> =>
  async ({ text }, { tenant, now }) => {
    const found = findDrugs(text);
    const ids = found.map(({ id }) => id);
    const [shelf, stopped] = await Promise.all([availableOf(table, tenant, ids, now), stops.all(tenant)]);
    const stopOf = (id: string) => stopped.find(({ drugId }) => drugId === id);
    return done({ drugs: found.map((drug) => foundOf(drug, shelf.get(drug.id), stopOf(drug.id))) });
  };
