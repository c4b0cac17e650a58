import type { MedicalRecord, MoneyToRecord } from "../../functions/ports/medical-record/port";
import { done, refused } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";

/** The money side of a hospital record in memory; `told` counts every writing, also of the same thing again. */
export function recordMoneyDouble(isStopped: () => boolean) {
  const money = new Map<string, MoneyToRecord>();
  const told: string[] = [];
  const port: Pick<MedicalRecord, "writeMoney" | "moneyOn"> = {
    async writeMoney(one) {
      if (isStopped()) return refused("unreachable");
      told.push(one.number);
      money.set(one.number, one);
      return done({});
    },
    async moneyOn(day) {
      if (isStopped()) return refused("unreachable");
      const moved = [...money.values()].filter(({ at }) => dayOf(at) === day);
      return done(moved.map(({ number, kind, fen }) => ({ number, kind, fen })));
    },
  };
  return { money, told, port };
}
