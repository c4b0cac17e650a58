import { useEffect, useRef, useState } from "react";
import { Alert, Button, Segmented, Skeleton } from "antd";
import type { CaseView, QueueLine } from "../../../../shared/appointments/views";
import { IssueForm } from "../clinic-desk/issue-form";
import { ChooseTime } from "../decide/choose-time";
import { DecisionBar, LETTERS } from "../decide/decision-bar";
import { DecisionForm } from "../decide/decision-form";
import { actsFor, consequenceOf } from "../decide/draft";
import { Outcome, WhyRefused } from "../decide/outcome";
import { useDecision } from "../decide/use-decision";
import { useDecideWords } from "../decide/words";
import type { Act } from "../decide/words.zh";
import { DocumentViewer } from "../documents/document-viewer";
import { useSay } from "../../i18n";
import { Refused } from "../shell/refused";
import { useKeys, type Keys } from "../shell/use-keys";
import { CaseFacts } from "./case-facts";
import { useCase, type Desk, type OpenCase } from "./use-case";
import { usePapers } from "./use-papers";
import { useCaseWords } from "./words";

/** As in shell/layout.scss. */
const ONE_COLUMN = "(max-width: 1100px)";

const intoView = (work: HTMLElement | null) => {
  if (window.matchMedia(ONE_COLUMN).matches) work?.scrollIntoView({ block: "start" });
};

type Props = {
  id: string;
  desk: Desk;
  fresh: QueueLine | undefined;
  onBack(): void;
  onDecided(): void;
  onNext: (() => void) | undefined;
};

/** The open case: facts, documents or the decision at hand, and the bar. */
export function CaseDesk(props: Props) {
  const words = useCaseWords();
  const open = useCase(props.id, props.desk, props.fresh, props.onDecided);
  const { opened } = open;
  return (
    <main className="wb-case">
      <div className="wb-case__back">
        <Button size="small" onClick={props.onBack}>
          ← {words.back}
        </Button>
      </div>
      {opened.is === "waiting" && <Skeleton active className="wb-wait" paragraph={{ rows: 12 }} />}
      {opened.is === "refused" && !opened.value && (
        <Refused refusal={opened.refusal} onRetry={() => void opened.reload()} />
      )}
      {opened.value && <Ready {...props} open={open} view={opened.value} />}
    </main>
  );
}

function Ready({ desk, view, open, onBack, onDecided, onNext }: Props & { open: OpenCase; view: CaseView }) {
  const words = useCaseWords();
  const decideWords = useDecideWords();
  const say = useSay();
  const { opened, beaten, changed, clear } = open;
  const decision = useDecision({ view, put: opened.put, reload: opened.reload }, onDecided);
  const { draft } = decision;
  const { papers, at, show, showReport } = usePapers(view);

  const acts = actsFor(desk, view);
  const press = (act: Act) => {
    if (act !== "approve" || draft.act !== "approve") return decision.open(act);
    const ready = consequenceOf(draft, view, { decide: decideWords, facts: words, say });
    if (ready?.deed && !decision.busy) void decision.decide(ready.deed);
  };
  useKeys({
    ...(Object.fromEntries(acts.map((act) => [LETTERS[act], () => press(act)])) as Keys),
    j: () => show(at + 1),
    k: () => show(at - 1),
    Escape: () => (draft.act ? decision.open(undefined) : onBack()),
  });

  const [shown, setShown] = useState(draft.act);
  useEffect(() => setShown(draft.act), [draft.act]);
  // in one column the work lies below the facts: what was asked for comes into view
  const work = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asked = draft.act ?? decision.refusal ?? decision.decided;
    if (asked) intoView(work.current);
  }, [draft.act, decision.refusal, decision.decided]);
  const openReport = (reportId: string) => {
    setShown(undefined);
    showReport(reportId);
    intoView(work.current);
  };
  return (
    <>
      <div className="wb-case__columns">
        <div className="wb-case__facts">
          {beaten && <WhyRefused refusal={beaten} />}
          {changed && !beaten && <Alert type="info" showIcon closable message={words.refreshed} onClose={clear} />}
          <CaseFacts
            view={view}
            onRetry={() => void opened.reload()}
            busy={opened.reloading}
            onOpenReport={openReport}
          />
        </div>
        <div ref={work} className="wb-case__work">
          <Outcome decision={decision} onNext={onNext} />
          {draft.act && (
            <Segmented
              value={shown ? "act" : "files"}
              options={[
                { value: "act", label: decideWords.acts[draft.act] },
                { value: "files", label: `${decideWords.files} ${papers.length}` },
              ]}
              onChange={(value) => setShown(value === "act" ? draft.act : undefined)}
            />
          )}
          {shown === undefined && <DocumentViewer papers={papers} at={at} onMove={show} />}
          {shown === "approve" && (
            <ChooseTime
              view={view}
              round={decision.round}
              choice={draft.choice}
              echo={draft.echo}
              dueOn={draft.dueOn}
              onChange={decision.change}
            />
          )}
          {shown === "form" && (
            <IssueForm
              person={{
                personId: view.form.personId,
                name: view.personName,
                number: view.maskedNumber,
                bornOn: view.bornOn,
              }}
              onIssued={() => void opened.reload()}
            />
          )}
          {shown && shown !== "approve" && shown !== "form" && (
            <DecisionForm draft={draft} dueOn={view.dueOn} onChange={decision.change} />
          )}
        </div>
      </div>
      <DecisionBar desk={desk} view={view} decision={decision} />
    </>
  );
}
