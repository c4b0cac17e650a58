import type { Dating, NtReport } from "../../shared/appointments/model";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import { dayAtAge } from "../../shared/kernel/gestational-age";
import { addDays, type Day } from "../../shared/kernel/time";
import { ageDays, type CastNt, type CastPregnancy } from "./cast";

/** A scan of the early weeks with what it measured. */
export type SeedScan = { at: "here" | "elsewhere"; hospital?: string; on: Day; crlMm: number; ntMm?: number };

export type SeedPregnancy = {
  ageToday: { weeks: number; days: number };
  dueOn: Day;
  fetuses: number;
  dating: Dating;
  nt: SeedScan | undefined;
  early: SeedScan | undefined;
  /** What she fills in about the NT scan; undefined when it was done here. */
  ntReport: NtReport | undefined;
};

const EARLY_SCAN_DAYS = 8 * 7 + 4;
const TRANSFER_DAYS = { embryo: 5, atTransfer: 14 + 5 } as const;

/** CRL in millimetres at a gestational age, from the policy's dating formula turned round. */
export function crlAt(days: number, { crlDating }: Pick<AppointmentPolicy, "crlDating">): number {
  const root = (days - crlDating.base) / crlDating.scale;
  return Math.round(((root * root) / crlDating.stretch) * 10) / 10;
}

function scanOf(dueOn: Day, nt: CastNt, policy: AppointmentPolicy): SeedScan | undefined {
  if (nt.at === "none") return undefined;
  const days = ageDays(nt.age);
  const scan = { on: dayAtAge(dueOn, days), crlMm: crlAt(days, policy) };
  if (nt.at === "here") return { ...scan, at: "here", ntMm: nt.ntMm };
  const ntMm = nt.ntMm === "policy" ? policy.ntReviewAtMm.mm : nt.ntMm;
  return { ...scan, at: "elsewhere", hospital: nt.hospital, ntMm };
}

function reportOf(nt: CastNt, scan: SeedScan | undefined): NtReport | undefined {
  if (nt.at === "here") return undefined;
  if (nt.at === "none" || scan === undefined) return { done: "none" };
  const known = nt.figures !== "none";
  return {
    done: "elsewhere",
    hospitalName: nt.hospital,
    scannedOn: scan.on,
    crlMm: known ? scan.crlMm : null,
    ntMm: known ? (scan.ntMm ?? null) : null,
  };
}

function datingOf(kind: CastPregnancy["dating"], dueOn: Day, early: SeedScan): Dating {
  switch (kind) {
    case "early-scan":
      return { source: "early-scan", scannedOn: early.on, crlMm: early.crlMm };
    case "transfer":
      return {
        source: "transfer",
        transferredOn: dayAtAge(dueOn, TRANSFER_DAYS.atTransfer),
        embryoDays: TRANSFER_DAYS.embryo,
      };
    case "last-period":
      return { source: "last-period", firstDay: dayAtAge(dueOn, 0) };
    case "told":
      return { source: "told", dueOn };
  }
}

/** Dates and measurements that follow from "weeks+days today": all agree with one due date under the policy. */
export function pregnancyOf(cast: CastPregnancy, today: Day, policy: AppointmentPolicy): SeedPregnancy {
  const dueOn = addDays(today, 280 - ageDays(cast.age));
  const nt = scanOf(dueOn, cast.nt, policy);
  const early: SeedScan = {
    at: cast.nt.at === "here" ? "here" : "elsewhere",
    on: dayAtAge(dueOn, EARLY_SCAN_DAYS),
    crlMm: crlAt(EARLY_SCAN_DAYS, policy),
  };
  return {
    ageToday: { weeks: cast.age[0], days: cast.age[1] },
    dueOn,
    fetuses: cast.fetuses ?? 1,
    dating: datingOf(cast.dating, dueOn, early),
    nt,
    early: cast.dating === "early-scan" ? early : undefined,
    ntReport: reportOf(cast.nt, nt),
  };
}
