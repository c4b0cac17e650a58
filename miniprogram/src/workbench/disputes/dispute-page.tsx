import { useState } from "react";
import { Alert, Button, Input, Skeleton, Tag } from "antd";
import type { DisputeCase } from "../../../../shared/consultations/case-calls";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Facts, Part } from "../case/facts";
import { followUpCalls } from "../consultations/calls";
import { Lines } from "../consultations/chat/lines";
import { WhyRefused } from "../consultations/why-refused";
import { useConsultationWords } from "../consultations/words";
import { sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { Refused } from "../shell/refused";

type Props = { id: string; onBack(): void; onDecided(): void };
type Decision = "uphold" | "refuse";
const LEAST = 10;
const MOST = 500;

/** One dispute: what she says, what both sides wrote, and the decision with its reply. */
export function DisputePage({ id, onBack, onDecided }: Props) {
  const words = useConsultationWords();
  const opened = useCall(() => followUpCalls.disputeCase({ id }), [id]);
  return (
    <main className="wb-case">
      <div className="wb-case__back">
        <Button size="small" onClick={onBack}>
          ← {words.disputes.back}
        </Button>
      </div>
      {opened.is === "waiting" && <Skeleton active className="wb-wait" />}
      {opened.is === "refused" && !opened.value && (
        <Refused refusal={opened.refusal} onRetry={() => void opened.reload()} />
      )}
      {opened.value && <Ready dispute={opened.value} put={opened.put} reload={opened.reload} onDecided={onDecided} />}
    </main>
  );
}

type ReadyProps = {
  dispute: DisputeCase;
  put(dispute: DisputeCase): void;
  reload(): Promise<void>;
  onDecided(): void;
};

function Ready({ dispute, put, reload, onDecided }: ReadyProps) {
  const words = useConsultationWords();
  const [reply, setReply] = useState("");
  const write = useWrite((stepId, sent: { decision: Decision; reply: string }) =>
    followUpCalls.decideDispute({ id: dispute.id, stepId, version: dispute.version, ...sent }),
  );
  const decide = async (decision: Decision) => {
    const answer = await write.press({ decision, reply: reply.trim() });
    if (answer?.ok) put(answer.value);
    else if (answer?.code === "consultation.moved-on") await reload();
    if (answer) onDecided();
  };
  const { decided } = dispute;
  return (
    <>
      <div className="wc-panes wc-panes--both">
        <div className="wc-pane">
          <div className="wc-pane__body">
            <WhyRefused refusal={write.refusal} />
            {decided && (
              <Alert
                type="success"
                showIcon
                role="status"
                message={words.disputes.states[decided.state]}
                description={`${decided.by} · ${decided.reply}`}
              />
            )}
            <DisputeFacts dispute={dispute} />
          </div>
        </div>
        <div className="wc-pane">
          <div className="wc-switch">
            <b>{words.disputes.chat}</b> <span className="wb-quiet">{words.disputes.chatText}</span>
          </div>
          <div className="wc-chat__list">
            <Lines messages={dispute.messages} />
          </div>
        </div>
      </div>
      {!decided && <Bar dispute={dispute} reply={reply} onReply={setReply} busy={write.busy} onDecide={decide} />}
    </>
  );
}

function DisputeFacts({ dispute }: { dispute: DisputeCase }) {
  const words = useConsultationWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const { summary, exchanges } = dispute;
  return (
    <>
      <h2>
        {dispute.maskedName} <Tag>{words.disputes.kinds[dispute.kind]}</Tag> <Tag>{words.states[dispute.state]}</Tag>
      </h2>
      <Part title={words.disputes.said}>
        <p className="wb-said">{dispute.words}</p>
      </Part>
      <Part title={words.facts.service}>
        <Facts
          rows={[
            [words.disputes.decideBy, say.moment(dispute.decideBy)],
            [words.disputes.doctor, `${say.name(dispute.doctor.name)} · ${say.name(dispute.doctor.title)}`],
            [words.disputes.fee, say.yuan(dispute.fen)],
            [
              words.replyTime.title,
              dispute.minutesToFirstAnswer === undefined
                ? words.disputes.noAnswer
                : sayElapsed(dispute.minutesToFirstAnswer, elapsed),
            ],
            [words.facts.exchanges, words.facts.exchangesIs(exchanges.used, exchanges.most)],
          ]}
        />
      </Part>
      {summary && (
        <Part title={words.facts.summary}>
          <p className="wb-said">{[summary.found, summary.advice, summary.watchFor, summary.comeBack].join("\n")}</p>
        </Part>
      )}
    </>
  );
}

type BarProps = {
  dispute: DisputeCase;
  reply: string;
  onReply(reply: string): void;
  busy: boolean;
  onDecide(decision: Decision): Promise<void>;
};

function Bar({ dispute, reply, onReply, busy, onDecide }: BarProps) {
  const { disputes: words } = useConsultationWords();
  const say = useSay();
  const ready = reply.trim().length >= LEAST;
  return (
    <div className="wb-decide">
      <label className="wc-reply">
        <span className="wb-field__label">{words.reply}</span>
        <span className="wb-quiet">{words.replyHint}</span>
        <Input.TextArea rows={2} maxLength={MOST} value={reply} onChange={({ target }) => onReply(target.value)} />
      </label>
      <div className="wb-decide__go">
        {!ready && <span className="wb-quiet">{words.replyFirst}</span>}
        <Button size="large" disabled={!ready} loading={busy} onClick={() => void onDecide("refuse")}>
          {words.refuse}
        </Button>
        <Button type="primary" size="large" disabled={!ready} loading={busy} onClick={() => void onDecide("uphold")}>
          {words.uphold(say.yuan(dispute.fen))}
        </Button>
      </div>
    </div>
  );
}
