import { boxCode, type ScannedBox } from "../../../../../shared/prescriptions/dispense-model";

/** Boxes that lie in the bag, by the code on them. */
export function bagOf(boxes: readonly Pick<ScannedBox, "drugId" | "batch">[]): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { drugId, batch } of boxes) bag.set(boxCode(drugId, batch), (bag.get(boxCode(drugId, batch)) ?? 0) + 1);
  return bag;
}

/** How many of these scans are of each drug. */
export function drugsOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [drugId = ""] of codes.map((code) => code.split("*"))) counts.set(drugId, (counts.get(drugId) ?? 0) + 1);
  return counts;
}

/** Is this box one of those that were put into the bag, and not scanned again more often than it lies there? */
export const fits = (bag: ReadonlyMap<string, number>, codes: readonly string[], code: string): boolean =>
  codes.filter((one) => one === code).length < (bag.get(code) ?? 0);
