import type { CaseView } from "../../../../shared/appointments/views";
import { daysBetween } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { Facts, Part } from "./facts";
import { useCaseWords } from "./words";

const DAYS_OF_A_YEAR = 365.25;

/** Who she is: enough to call her and to find her record. */
export function Who({ view }: { view: CaseView }) {
  const words = useCaseWords();
  const age = Math.floor(daysBetween(view.bornOn, today()) / DAYS_OF_A_YEAR);
  return (
    <Part title={words.person}>
      <p className="wb-strong">
        {view.personName} <span className="wb-quiet">{words.born(view.bornOn, age)}</span>
      </p>
      <Facts
        rows={[
          [words.phone, <a href={`tel:${view.phone}`}>{view.phone}</a>],
          [words.number, view.maskedNumber],
          [words.recordNumber, view.recordNumber ?? words.noRecordNumber],
          [words.fetuses, words.fetusCount(view.form.fetuses)],
        ]}
      />
    </Part>
  );
}

/** The figures of her NT scan exactly as she typed them: no rounding, no interpretation. */
export function Nt({ view: { form } }: { view: CaseView }) {
  const words = useCaseWords();
  const say = useSay();
  if (form.nt.done === "none")
    return (
      <Part title={words.nt}>
        <p>{words.ntNone}</p>
      </Part>
    );
  const { hospitalName, scannedOn, crlMm, ntMm } = form.nt;
  const figure = (value: number | null) => (value === null ? words.notOnReport : words.mm(value));
  return (
    <Part title={words.nt}>
      <Facts
        rows={[
          [words.ntValue, <b>{figure(ntMm)}</b>],
          [words.crl, <b>{figure(crlMm)}</b>],
          [words.ntHospital, hospitalName],
          [words.ntDay, say.day(scannedOn)],
        ]}
      />
    </Part>
  );
}

/** What she answered, when she can come, and what she agreed to pay. */
export function Wishes({ view: { form, quotes } }: { view: CaseView }) {
  const words = useCaseWords();
  const say = useSay();
  const { signs, abnormalReferral, ntHere } = form.screening;
  const { days, unsuitableDays, earliest, travelMinutes } = form.preference;
  return (
    <>
      <Part title={words.preference}>
        <Facts
          rows={[
            [words.canCome, words.days[days]],
            [words.unsuitable, unsuitableDays.length ? unsuitableDays.map(say.day).join("、") : words.none],
            [words.earliest, say.clock(earliest)],
            [words.travel, words.minutes(travelMinutes)],
          ]}
        />
      </Part>
      <Part title={words.agreement}>
        <ul className="wb-plain">
          {quotes.map((quote) => (
            <li key={quote.variant}>
              {words.quote(words.variants[quote.variant], say.yuan(quote.totalFen), quote.minutes)}
            </li>
          ))}
        </ul>
      </Part>
      {form.note && (
        <Part title={words.note}>
          <p className="wb-said">{form.note}</p>
        </Part>
      )}
      <Part title={words.screening}>
        <p>
          {signs.length ? words.hasSigns(signs.map((sign) => words.signs[sign]).join("、")) : words.noSigns} ·{" "}
          {words.referral(abnormalReferral)} · {words.ntHere(ntHere)}
        </p>
      </Part>
    </>
  );
}
