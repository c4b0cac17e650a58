import { Alert, Button } from "antd";
import type { CaseView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { Part } from "./facts";
import { useCaseWords } from "./words";

/** The clinic's signed form: who issued it, until when, paid or not; or that it is missing. */
export function FormOfClinic({ view: { examForm: form } }: { view: CaseView }) {
  const words = useCaseWords();
  const say = useSay();
  if (!form)
    return (
      <Part title={words.form}>
        <Alert type="warning" showIcon message={words.formMissing} description={words.formMissingText} />
      </Part>
    );
  const facts = [
    words.formUntil(say.day(form.validUntil)),
    form.paidFen > 0 ? words.formPaid(say.yuan(form.paidFen)) : words.formUnpaid,
    words.formOrigin[form.origin],
    ...(form.abnormalReferral ? [words.formReferral] : []),
  ];
  return (
    <Part title={words.form}>
      <p>
        <b>{form.items.map((item) => words.items[item]).join(" + ")}</b> · {form.indication}
      </p>
      <p className="wb-quiet">
        {words.formFound(form.issuedBy, say.moment(form.issuedAt))} · {facts.join(" · ")}
      </p>
    </Part>
  );
}

type RecordProps = { view: CaseView; onRetry(): void; busy: boolean; onOpenReport(reportId: string): void };
type Row = { on: string; name: string; text: string; reportId?: string };

/** What the hospital record holds, or that it cannot be reached and that one may decide without it. */
export function HospitalRecord({ view: { record }, onRetry, busy, onOpenReport }: RecordProps) {
  const words = useCaseWords();
  const say = useSay();
  if (record.state === "unavailable")
    return (
      <Part title={words.record}>
        <Alert
          type="warning"
          showIcon
          message={words.recordAway}
          description={words.recordAwayText}
          action={
            <Button size="small" loading={busy} onClick={onRetry}>
              {words.retry}
            </Button>
          }
        />
      </Part>
    );
  const reports = record.reports.map(({ id, on, title: name, conclusion: text, hasFile }): Row => {
    return { on, name, text, ...(hasFile && { reportId: id }) };
  });
  const observations = record.observations.map(({ on, name, value: text }): Row => ({ on, name, text }));
  const encounters = record.encounters.map(({ on, department: name, kind: text }): Row => ({ on, name, text }));
  const shelves = [
    [words.reports, reports],
    [words.observations, observations],
    [words.encounters, encounters],
  ] as const;
  return (
    <Part title={words.record}>
      {shelves.every(([, rows]) => rows.length === 0) && <p>{words.recordNone}</p>}
      {shelves.map(
        ([title, rows]) =>
          rows.length > 0 && (
            <div key={title} className="wb-record">
              <h4>{title}</h4>
              <ul className="wb-plain">
                {rows.map(({ on, name, text, reportId }, index) => (
                  <li key={index}>
                    <span className="wb-quiet">{say.day(on)}</span> <b>{name}</b> {text}
                    {reportId !== undefined && (
                      <Button
                        type="link"
                        size="small"
                        aria-label={words.openReportOf(name, say.day(on))}
                        onClick={() => onOpenReport(reportId)}
                      >
                        {words.openReport}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Part>
  );
}
