import { useState } from "react";
import { Button, Input, Tag } from "antd";
import { typed } from "../../../../shared/prescriptions/typed";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { rxCalls } from "./calls";
import { ShortLines } from "./previous";
import { Talk } from "./talk";
import { useCodeWords } from "./review-codes";
import { waitsForDoctor } from "./use-signed";
import { useRxWords } from "./words";
import { WhyRefused } from "./why-refused";

type Props = { rx: RxCase; mayRevise: boolean; onRevise(): void; onChanged(): void };
const COLOURS: Partial<Record<RxCase["state"], string>> = { approved: "green", returned: "gold", rejected: "red" };

/** One signed prescription: where it is, what the pharmacist said, and what the doctor can still do. */
export function Signed({ rx, mayRevise, onRevise, onChanged }: Props) {
  const words = useRxWords();
  const codes = useCodeWords();
  const say = useSay();
  const { written } = words;
  const last = [...rx.steps].reverse().find(({ to, by }) => to === rx.state && by === "pharmacist");
  const asksDoctor = rx.state !== "returned" && waitsForDoctor(rx);
  return (
    <article className="wr-signed">
      <div className="wr-line__name">
        <Tag color={COLOURS[rx.state] ?? "blue"}>{words.states[rx.state]}</Tag>
        <b>{words.drugs(rx.lines.length)}</b> <span>{written.total(say.yuan(rx.totalFen))}</span>
        <span className="wb-quiet">{`${written.content(rx.content)} · ${written.signed(say.moment(rx.contentAt))}`}</span>
      </div>
      {rx.state === "in-review" && <p>{written.reviewBy(say.moment(rx.reviewBy))}</p>}
      {rx.approvedBy && <p className="wb-quiet">{written.reviewedBy(say.name(rx.approvedBy.name))}</p>}
      {rx.state === "approved" && <p>{written.validUntil(say.moment(rx.validUntil))}</p>}
      {asksDoctor && <Tag color="gold">{written.unanswered}</Tag>}
      <ShortLines lines={rx.lines} />
      {rx.codes.length > 0 && (rx.state === "returned" || rx.state === "rejected") && (
        <section className="wr-check" data-is={rx.state === "rejected" ? "hard" : "soft"}>
          <b>{written.codes}</b>
          <ul className="wb-plain">
            {rx.codes.map((code) => (
              <li key={code}>{codes.say(code)}</li>
            ))}
          </ul>
          {last?.note && <p className="wb-said">{last.note}</p>}
        </section>
      )}
      {(rx.messages.length > 0 || rx.may.includes("answer")) && (
        <Talk
          messages={rx.messages}
          {...(rx.may.includes("answer") ? { as: "doctor" as const } : {})}
          fieldId={`wr-answer-${rx.id}`}
          send={(id, text) => rxCalls.answer({ id, prescriptionId: rx.id, words: text })}
          onSent={onChanged}
        />
      )}
      <div className="wb-decide__acts">
        {rx.may.includes("revise") && mayRevise && (
          <Button type="primary" onClick={onRevise}>
            {written.revise}
          </Button>
        )}
        {rx.may.includes("take-back") && <TakeBack rx={rx} onChanged={onChanged} />}
      </div>
    </article>
  );
}

const MOST_WHY = 200;

/** Void before payment: the doctor says why, and the patient is told. */
function TakeBack({ rx, onChanged }: { rx: RxCase; onChanged(): void }) {
  const { written } = useRxWords();
  const [isOpen, open] = useState(false);
  const [why, setWhy] = useState("");
  const write = useWrite((stepId, sent: { why: string; version: number }) =>
    rxCalls.takeBack({ id: rx.id, stepId, version: sent.version, why: typed(sent.why) }),
  );
  const go = async () => {
    const answer = await write.press({ why: why.trim(), version: rx.version });
    if (answer?.ok || answer?.code === "prescription.moved-on") onChanged();
  };
  if (!isOpen && !write.refusal) return <Button onClick={() => open(true)}>{written.takeBack}</Button>;
  return (
    <div className="wb-field">
      <WhyRefused refusal={write.refusal} />
      <label className="wr-field">
        <span>{`${written.takeBackWhy} · ${written.takeBackHint}`}</span>
        <Input maxLength={MOST_WHY} value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <div className="wb-decide__acts">
        <Button danger type="primary" loading={write.busy} disabled={why.trim().length < 2} onClick={() => void go()}>
          {written.takeBackGo}
        </Button>
        <Button
          onClick={() => {
            open(false);
            write.clear();
          }}
        >
          {written.back}
        </Button>
      </div>
    </div>
  );
}
