import { Alert, Button, Skeleton } from "antd";
import { MOST_LINES } from "../../../../shared/prescriptions/model";
import { prescriptionPolicy } from "../../../../shared/prescriptions/policy";
import type { DoctorView } from "../../../../shared/consultations/views";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { Refused } from "../shell/refused";
import { ChecksPanel, tallyOf } from "./checks-panel";
import { notYet, standingOf, type Standing } from "./draft";
import { DrugSearch } from "./drug-search";
import { firstField, LineForm } from "./line-form";
import { Previous } from "./previous";
import { SignBar } from "./sign-bar";
import type { Pad } from "./use-pad";
import { useSign } from "./use-sign";
import { useRxWords } from "./words";
import { WhyRefused } from "./why-refused";

type Props = { view: DoctorView; pad: Pad; returned: RxCase | undefined; mayWrite: boolean; onSigned(): void };
const ORDER: readonly Standing[] = ["hard", "soft", "not-checked"];

/** The doctor's prescription pad: search, lines, what the checks say, and signing. Every word in it is typed by hand. */
export function PrescriptionPad({ view, pad, returned, mayWrite, onSigned }: Props) {
  const words = useRxWords();
  const say = useSay();
  const signing = useSign(view.id, pad, returned, onSigned);
  const { opened, lines, facts, checked, lastChecked } = pad;
  const searchId = `wr-search-${view.id}`;
  const nameOf = (drugId: string) => {
    const known = facts[drugId];
    return known ? `${say.name(known.name)} ${known.strength}` : drugId;
  };
  if (opened.is === "waiting") return <Skeleton active paragraph={{ rows: 6 }} />;
  if (!opened.value)
    return opened.is === "refused" ? (
      <Refused refusal={opened.refusal} own={words.refusals} onRetry={() => void opened.reload()} />
    ) : null;
  const worstOf = (drugId: string) =>
    ORDER.find((one) =>
      lastChecked?.checks.some((check) => standingOf(check) === one && check.drugIds.includes(drugId)),
    );
  const missing = notYet({
    lines,
    overrides: pad.overrides,
    checked,
    mostLines: MOST_LINES,
    mayWrite,
    hasDiagnosis: view.diagnosis.code !== "",
  });
  const unread = lines.filter(({ isCopied, isRead }) => isCopied && !isRead).length;
  const total = lines.reduce((sum, { drugId, packs }) => sum + (packs ?? 0) * (facts[drugId]?.fen ?? 0), 0);
  const change = () => {
    signing.clear();
    signing.forget();
  };
  const checks = lastChecked?.checks;
  const tally = checks && tallyOf(checks);
  return (
    <>
      <Part title={returned ? words.pad.revising : words.pad.title}>
        {returned && (
          <p>
            {words.pad.revisingText}{" "}
            <Button size="small" type="link" onClick={() => pad.copy({ lines: [] })}>
              {words.pad.stopRevising}
            </Button>
          </p>
        )}
        <Facts
          rows={[
            [
              words.pad.diagnosis,
              <>
                <b>{`${view.diagnosis.code} ${view.diagnosis.name}`}</b>{" "}
                <span className="wb-quiet">{words.pad.diagnosisText}</span>
              </>,
            ],
          ]}
        />
        {signing.done && <Alert type="success" showIcon role="status" message={words.sign.done} />}
        <DrugSearch
          id={searchId}
          taken={lines.map(({ drugId }) => drugId)}
          onChoose={(drug) => {
            change();
            pad.add(drug);
            // the field is drawn with the new line
            setTimeout(() => document.getElementById(firstField(drug.drugId))?.focus(), 0);
          }}
        />
        {lines.length > MOST_LINES && (
          <Alert role="status" type="warning" showIcon message={words.pad.most(MOST_LINES)} />
        )}
        {unread > 0 && (
          <Alert
            role="status"
            type="info"
            showIcon
            message={words.pad.rereadText(unread)}
            description={words.pad.copiedText}
          />
        )}
      </Part>
      <div className="wr-lines">
        {lines.map((line) => (
          <LineForm
            key={line.drugId}
            line={line}
            facts={facts[line.drugId]}
            worst={worstOf(line.drugId)}
            isShort={lastChecked?.short.includes(line.drugId) === true}
            usualDays={prescriptionPolicy.days.usual}
            onChange={(part) => {
              change();
              pad.change(line.drugId, part);
            }}
            onRemove={() => {
              change();
              pad.remove(line.drugId);
            }}
            onDone={() => document.getElementById(searchId)?.focus()}
          />
        ))}
      </div>
      {lines.length === 0 && <p className="wb-quiet">{words.pad.empty}</p>}
      <Previous
        consultationId={view.id}
        onCopy={(copied) => {
          change();
          pad.copy({ lines: copied, ...(returned ? { revises: returned.id } : {}) });
        }}
      />
      <Part title={words.checks.title}>
        {tally && <p>{words.checks.all(tally.hard, tally.soft, tally["not-checked"])}</p>}
        {lines.length > 0 && !checked && <p role="status">{words.checks.running}</p>}
        {checks ? (
          <ChecksPanel
            checks={checks}
            overrides={pad.overrides}
            nameOf={nameOf}
            onGive={(override) => {
              change();
              pad.give(override);
            }}
          />
        ) : (
          lines.length === 0 && <p className="wb-quiet">{words.checks.none}</p>
        )}
      </Part>
      <KeptLine pad={pad} />
      <WhyRefused refusal={signing.refusal ?? pad.refusal} nameOf={nameOf} />
      {pad.refusal?.code === "draft.moved-on" && <Button onClick={() => void pad.takeUp()}>{words.pad.reload}</Button>}
      {lines.length > 0 && (
        <SignBar
          drugs={lines.length}
          totalFen={checked?.totalFen ?? total}
          missing={missing}
          isRevision={returned !== undefined}
          busy={signing.busy}
          onSign={() => void signing.sign()}
        />
      )}
    </>
  );
}

function KeptLine({ pad: { kept, lines } }: { pad: Pad }) {
  const { pad: words } = useRxWords();
  const say = useSay();
  if (kept.is === "keeping") return <p className="wb-quiet">{words.saving}</p>;
  if (kept.is === "not-kept") return <p className="wb-quiet">{words.notSaved}</p>;
  return kept.at && lines.length > 0 ? <p className="wb-quiet">{words.saved(say.moment(kept.at))}</p> : null;
}
