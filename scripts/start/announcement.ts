import { dayOf } from "../../shared/kernel/time";
import { liveClock } from "../../functions/ports/clock/live";
import { patientsOn } from "../seed/people";
import { DEMO_PASSWORD, staffOn } from "../seed/staff";

type Started = {
  readonly origin: string;
  readonly console: string;
  readonly storage: string;
  readonly seeded: { readonly patients: number; readonly applications: number } | undefined;
  readonly seconds: number;
  readonly folder: string;
};

/** The one block that a newcomer reads: addresses, demo accounts, what to try first. */
export function announcement(started: Started): string {
  const today = dayOf(liveClock.now());
  const shown = ["triage", "clinic-desk", "doctor", "finance", "operations"] as const;
  const staff = shown.map((role) => staffOn(today).find((one) => one.roles.includes(role))!);
  const patients = patientsOn(today);
  const patient = patients[0]!;
  const tagged = (tag: string) => patients.find((one) => one.tag === tag)!;
  const [examined, reported] = [tagged("examined-today"), tagged("report-out")];
  const filled = started.seeded
    ? `loaded ${started.seeded.patients} demo patients and ${started.seeded.applications} applications`
    : "kept from last time (--fresh empties it)";
  return [
    "",
    `  Smart Hospital is open (${started.seconds.toFixed(1)} s)`,
    "",
    `  Patient app   ${started.origin}/`,
    `  Workbench     ${started.origin}/#/workbench/pages/workbench`,
    `  Console       ${started.console}   phones, payments, SMS and authenticator codes, faults`,
    "",
    `  Patient       ${patient.phone}  ${patient.name}; the SMS code is on her phone in the console`,
    `                ${examined.phone}  ${examined.name}; is examined today: check in with the code of the wall screen`,
    `                ${reported.phone}  ${reported.name}; her report is out`,
    ...staff.map(
      (one) => `  ${one.roles[0]!.padEnd(13)} ${one.name.padEnd(14)} ${DEMO_PASSWORD}; the code is in the console`,
    ),
    "",
    "  Wall screen   as triage: 今天 → 候诊大屏 gives its address and the code of the day",
    "  Roster        as operations: sessions, calendar of the year, stopped sessions and the dashboard",
    "",
    `  Data          ${started.folder}: ${filled}`,
    `  Storage       ${started.storage}`,
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
