import type { Application } from "../../../shared/appointments/application";
import { SEX_WITHHELD } from "../../../shared/appointments/day-row";
import { withoutSex } from "../../../shared/appointments/fetal-sex";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import type { RecordedReport } from "../../ports/medical-record/port";
import { askRecord } from "../exam-forms";
import type { Parts } from "../parts";

type Calls = (typeof sessions)["calls"];

/** The reports of this examination in the hospital record: of its codes, from its first day on. */
export async function reportsOf(
  parts: Parts,
  { personId, booking, attendance }: Application,
  tenant: string,
  now: Instant,
): Promise<Result<RecordedReport[], "record.unreachable">> {
  const person = await parts.people.person(tenant, personId);
  const record = await askRecord(parts, person?.recordNumber, now);
  if (record.state === "unavailable") return refused("record.unreachable");
  if (record.state !== "found") return done([]);
  const from = attendance?.day ?? booking?.day ?? dayOf(now);
  const { codes } = parts.policy.day.reports;
  return done(record.record.reports.filter(({ on, code }) => on >= from && codes.includes(code)));
}

/** Her report without what states the fetal sex; that something was left out is recorded, and colleagues see it in the case. */
export const report =
  (parts: Parts): Answering<Calls["report"]> =>
  async ({ id }, call) => {
    const application = await parts.repository.application(id, call);
    if (!application) return refused("thing.missing");
    if (application.state !== "report-ready") return refused("report.not-yet");
    const found = await reportsOf(parts, application, call.tenant, call.now);
    if (!found.ok) return refused("record.unreachable", { phone: parts.deskPhone });
    const shown = found.value.map(({ on, title, conclusion }) => {
      const [head, text] = [withoutSex(title), withoutSex(conclusion)];
      return { on, title: head.lines.join(" "), lines: text.lines, withheld: head.withheld || text.withheld };
    });
    const withheld = shown.some((one) => one.withheld);
    if (withheld) await flag(parts, application, call);
    return done({ id, reports: shown.map(({ on, title, lines }) => ({ on, title, lines })), withheld });
  };

/** Written once for each report that is read: an internal line of the case, and an audit row. */
async function flag(parts: Parts, { id, v, state, personId }: Application, call: Call<PatientActor>): Promise<void> {
  const line = {
    version: v,
    state,
    at: call.now,
    by: "hospital" as const,
    reason: SEX_WITHHELD,
    fingerprint: "report",
  };
  await parts.repository.commit([
    parts.day.lineWrite(id, SEX_WITHHELD, line, call.tenant),
    auditOfWrite(call, { subject: personId, thing: `application#${id}`, action: "sex-withheld" }),
  ]);
}
