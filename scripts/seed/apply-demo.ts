import { addMinutes, dayOf } from "../../shared/kernel/time";
import { applyDay } from "./apply-day";
import { applyConsultations } from "./consultations";
import { applyMoney } from "./apply-money";
import { applyAddresses } from "./deliveries";
import { demoApplications, type DemoApplication } from "./demo";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import type { SeedPatient } from "./people";
import { applyMedicine } from "./medicine";
import { applyPrescriptions } from "./prescriptions";
import { applyRequests } from "./requests";
import { applyRxHistory } from "./rx-history";
import { reportFile, reportsOf } from "./reports/report-files";
import { tokenOf } from "./signed-in";
import type { Stage } from "./stage";

type Uploading = { upload?: { url: string; fields: Record<string, string> } };
type Opening = { sessionId: string; lane: string; unit: number };
type Days = { days: { variant: string; openings: Opening[] }[]; next: string };

/** Writes the demo applications through the real calls, each at its own time in the past. */
export async function applyDemo(stage: Stage, patients: readonly SeedPatient[]): Promise<number> {
  const { now } = stage;
  const triage = await tokenOf(stage, "triage.wen");
  const applications = demoApplications(dayOf(now));
  for (const one of applications) await bring(stage, one, patients, triage);
  await applyMoney(stage, patients);
  await applyDay(stage);
  await applyConsultations(stage);
  await applyAddresses(stage);
  await applyRxHistory(stage);
  await applyPrescriptions(stage);
  await applyMedicine(stage);
  await applyRequests(stage);
  stage.shift(now);
  return applications.length;
}

async function bring(
  stage: Stage,
  one: DemoApplication,
  patients: readonly SeedPatient[],
  nurse: string,
): Promise<void> {
  const { app, tenant, now, ask } = stage;
  const patient = patients.find(({ key }) => key === one.personKey)!;
  stage.shift(now);
  const { token } = await app.sessions.open(tenant, { kind: "patient", accountId: accountIdOf(one.personKey) });
  for (const { documentId, reportId } of one.uploads) await send(stage, one, patient, documentId, reportId, token);
  stage.shift(addMinutes(now, -one.submittedHoursAgo * 60));
  const { personId } = one.form;
  await ask("appointments/apply", { id: one.id, personId, form: one.form }, token);
  if (one.bringTo.state === "submitted") return;
  const step = { id: one.id, stepId: seedId(`step/${one.id}`), version: 1 };
  if (one.bringTo.state === "needs-information") {
    await ask("appointments/askForMore", { ...step, asks: one.bringTo.asks, note: one.bringTo.note }, nurse);
    return;
  }
  const { sessionId, lane, unit } = await firstOpening(stage, one.id, one.bringTo.variant, nurse);
  await ask("appointments/approve", { ...step, sessionId, lane, unit, note: "" }, nurse);
}

async function firstOpening({ ask, now }: Stage, id: string, variant: string, nurse: string): Promise<Opening> {
  for (let from = dayOf(now), weeks = 0; weeks < 12; weeks++) {
    const { days, next } = (await ask("appointments/openings", { id, from }, nurse)) as Days;
    for (const day of days) if (day.variant === variant && day.openings[0]) return day.openings[0];
    from = next;
  }
  throw new Error("the seed found no place for a demo application");
}

async function send(
  stage: Stage,
  one: DemoApplication,
  patient: SeedPatient,
  id: string,
  reportId: string,
  token: string,
) {
  const report = reportsOf([patient], dayOf(stage.now)).find((candidate) => candidate.id === reportId)!;
  const { bytes, contentType } = await reportFile(report);
  const request = { id, personId: one.form.personId, kind: report.kind, contentType, bytes: bytes.byteLength };
  const { upload } = (await stage.ask("documents/requestUpload", request, token)) as Uploading;
  if (upload) await stage.upload(upload, bytes, contentType);
  await stage.ask("documents/confirmUpload", { id }, token);
}
