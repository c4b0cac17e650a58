import { useState } from "react";
import { Alert, Button, Skeleton, Tag } from "antd";
import type { ReviewRow, RxCase } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { Facts, Part } from "../case/facts";
import { rxCalls } from "../prescriptions/calls";
import { ChecksPanel, tallyOf } from "../prescriptions/checks-panel";
import { Talk } from "../prescriptions/talk";
import { useRxWords } from "../prescriptions/words";
import { WhyRefused } from "../prescriptions/why-refused";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { Refused } from "../shell/refused";
import { useKeys, type Keys } from "../shell/use-keys";
import { DecideBar, DecisionForm, LETTERS } from "./decide-bar";
import { Earlier } from "./earlier";
import { LargeLines } from "./large-lines";
import { PatientFacts } from "./patient-facts";
import { RxHistory } from "./rx-history";
import { ToldBefore } from "./told-before";
import { decisionsFor, useDecision } from "./use-decision";
import { useReviewCase } from "./use-review-case";
import { usePharmacistWords } from "./words";

type Props = {
  id: string;
  row: ReviewRow | undefined;
  isQueueKnown: boolean;
  /** Whose desk it is. */
  me: string | undefined;
  onBack(): void;
  onChanged(): void;
  /** The one that is due next; left out when there is none. */
  onNext?: () => void;
};

/** One prescription: the patient on one side, what was signed and what the checks say on the other, the decision below. */
export function ReviewCase(props: Props) {
  const words = usePharmacistWords();
  const { opened, changed, clear } = useReviewCase(props.id, props.row, props.isQueueKnown);
  return (
    <main className="wb-case">
      <div className="wb-case__back">
        <Button size="small" onClick={props.onBack}>
          ← {words.back}
        </Button>
      </div>
      {changed && <Alert banner type="info" role="status" closable message={words.changed} onClose={clear} />}
      {opened.is === "waiting" && <Skeleton active className="wb-wait" paragraph={{ rows: 12 }} />}
      {opened.is === "refused" && !opened.value && (
        <Refused refusal={opened.refusal} onRetry={() => void opened.reload()} />
      )}
      {opened.value && <Ready {...props} rx={opened.value} put={putOf(opened)} reload={opened.reload} />}
    </main>
  );
}

/** What a decision answers, with what only opening tells. */
const putOf =
  ({ value, put }: Pick<ReturnType<typeof useReviewCase>["opened"], "value" | "put">) =>
  (next: RxCase) =>
    put({ ...next, ...(value?.told ? { told: value.told } : {}) });

type ReadyProps = Props & { rx: RxCase; put(rx: RxCase): void; reload(): Promise<void> };

function Ready({ rx, put, reload, me, onBack, onChanged, onNext }: ReadyProps) {
  const words = usePharmacistWords();
  const rxWords = useRxWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const deciding = useDecision({ rx, put, reload }, onChanged);
  const [asked, setAsked] = useState(false);
  const { draft, change } = deciding;
  const askId = `wr-ask-${rx.id}`;
  const keys: Keys = {
    ...(Object.fromEntries(decisionsFor(rx).map((one) => [LETTERS[one], () => change({ decision: one })])) as Keys),
    q: () => document.getElementById(askId)?.focus(),
    n: onNext,
    Escape: () => (draft.decision ? change({ decision: undefined }) : onBack()),
  };
  useKeys(keys);
  const nameOf = (drugId: string) => {
    const line = rx.lines.find((one) => one.drugId === drugId);
    return line ? `${say.name(line.name)} ${line.strength}` : drugId;
  };
  const tally = tallyOf(rx.checks);
  const { done } = deciding;
  const { state } = rx;
  const left = minutesBetween(now(), rx.reviewBy);
  const clock =
    left <= 0
      ? words.overdueBy(sayElapsed(minutesBetween(rx.reviewBy, now()), elapsed))
      : words.dueIn(sayElapsed(left, elapsed));
  return (
    <>
      <WhyRefused refusal={deciding.refusal} nameOf={nameOf} />
      {done && <Alert banner type="success" role="status" message={words.done[done]} />}
      {rx.reviewer && rx.reviewer.staffId !== me && state === "in-review" && (
        <Alert banner role="status" type="warning" message={words.someoneElse(say.name(rx.reviewer.name))} />
      )}
      <div className="wb-case__columns">
        <div className="wb-case__facts">
          <PatientFacts rx={rx} />
          {rx.told && <ToldBefore told={rx.told} />}
          <Earlier id={rx.id} />
          <Talk
            messages={rx.messages}
            {...(rx.may.includes("ask") ? { as: "pharmacist" as const } : {})}
            fieldId={askId}
            send={(id, text) => rxCalls.askPrescriber({ id, prescriptionId: rx.id, words: text })}
            onSent={(messages) => {
              setAsked(true);
              put({ ...rx, messages: [...messages] });
            }}
          />
          {asked && <p role="status">{rxWords.talk.sent}</p>}
          <RxHistory rx={rx} />
        </div>
        <div className="wb-case__work">
          {draft.decision ? <DecisionForm deciding={deciding} /> : null}
          <Part title={words.rx.title}>
            <p>
              <Tag color="blue">{rxWords.states[state]}</Tag>
              {state === "held" && rx.heldBecause && (
                <b>
                  {words.heldBecause(
                    rxWords.endings[rx.heldBecause] ?? rxWords.otherEnding,
                    rxWords.states[rx.heldFrom ?? "paid"],
                  )}
                </b>
              )}
            </p>
            <Facts
              rows={[
                [words.rx.diagnosis, <b key="diagnosis">{`${rx.diagnosis.code} ${rx.diagnosis.name}`}</b>],
                [words.rx.prescriber, say.name(rx.prescriber.name)],
                [words.rx.signedAt, say.moment(rx.contentAt)],
                ...(state === "in-review"
                  ? [
                      [
                        words.rx.reviewBy,
                        <>
                          {say.moment(rx.reviewBy)} <b className={left <= 0 ? "wb-late" : undefined}>{clock}</b>
                        </>,
                      ] as const,
                    ]
                  : []),
                [words.rx.content, words.rx.contentIs(rx.content, rx.hash.slice(0, 12))],
              ]}
            />
          </Part>
          <section className="ph-card ph-card--rx">
            <LargeLines lines={rx.lines} />
            <p className="wr-total">
              {words.rx.total} <b>{say.yuan(rx.totalFen)}</b>
            </p>
          </section>
          <Part title={rxWords.checks.title}>
            <p>{rxWords.checks.all(tally.hard, tally.soft, tally["not-checked"])}</p>
            <ChecksPanel checks={rx.checks} overrides={rx.overrides} nameOf={nameOf} />
          </Part>
        </div>
      </div>
      <DecideBar rx={rx} deciding={deciding} {...(onNext ? { onNext } : {})} />
    </>
  );
}
