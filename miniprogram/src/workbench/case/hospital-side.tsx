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

type RecordProps = { view: CaseView; onRetry(): void; busy: boolean };

/** What the hospital record holds, or that it cannot be reached and that one may decide without it. */
export function HospitalRecord({ view: { record }, onRetry, busy }: RecordProps) {
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
  const shelves = [
    [words.reports, record.reports.map((one) => [one.on, one.title, one.conclusion])],
    [words.observations, record.observations.map((one) => [one.on, one.name, one.value])],
    [words.encounters, record.encounters.map((one) => [one.on, one.department, one.kind])],
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
                {rows.map(([on = "", name, text], index) => (
                  <li key={index}>
                    <span className="wb-quiet">{say.day(on)}</span> <b>{name}</b> {text}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Part>
  );
}
