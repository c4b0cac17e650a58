import { useState } from "react";
import { Alert, Button, Input, InputNumber, Switch } from "antd";
import type { DeskView } from "../../../../shared/consultations/desk-calls";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { followUpCalls } from "./calls";
import { MyPhrases } from "./my-phrases";
import type { Desk } from "./use-desk";
import { useConsultationWords } from "./words";

const MOST_A_DAY = 200;
const MOST_NOTE = 100;

/** What I offer, my leave, my quick replies, and how fast I answer as patients see it. */
export function MyDesk({ desk }: { desk: Desk }) {
  const { view } = desk;
  if (!view) return null;
  return (
    <main className="wc-cards">
      <Offer key={`offer ${view.desk.v}`} desk={desk} view={view} />
      <LeaveCard key={`leave ${view.desk.v}`} desk={desk} view={view} />
      <ReplyTime view={view} />
      <MyPhrases key={`phrases ${view.desk.v}`} desk={desk} view={view} />
    </main>
  );
}

type CardProps = { desk: Desk; view: DeskView };
const plain = ({ services }: Pick<DeskView, "services">) =>
  services.map(({ kind, on, perDay }) => ({ kind, on, perDay }));

function Offer({ desk, view }: CardProps) {
  const words = useConsultationWords();
  const say = useSay();
  const [services, setServices] = useState(view.services);
  const [saved, setSaved] = useState(false);
  const set = (kind: string, part: { on?: boolean; perDay?: number }) => {
    setSaved(false);
    setServices((before) => before.map((one) => (one.kind === kind ? { ...one, ...part } : one)));
  };
  const save = async () => {
    const chosen = plain({ services });
    const { leave } = view.desk;
    const send = (version: number) =>
      followUpCalls.saveDesk({ version, services: chosen, ...(leave ? { leave } : {}) });
    setSaved(await desk.change(`offer ${JSON.stringify(chosen)}`, send));
  };
  return (
    <section className="wc-card">
      <h3>{words.offer.title}</h3>
      {services.map(({ kind, on, perDay, fen }) => (
        <div key={kind} className="wc-offer">
          <span>
            <b>{words.services[kind]}</b> <span className="wb-quiet">{say.yuan(fen)}</span>
          </span>
          <label>
            <span className="wb-quiet">{words.offer.perDay} </span>
            <InputNumber
              min={0}
              max={MOST_A_DAY}
              precision={0}
              value={perDay}
              aria-label={`${words.services[kind]} ${words.offer.perDay}`}
              onChange={(value) => set(kind, { perDay: value ?? 0 })}
            />
          </label>
          <Switch
            checked={on}
            checkedChildren={words.offer.on}
            unCheckedChildren={words.offer.off}
            aria-label={words.services[kind]}
            onChange={(checked) => set(kind, { on: checked })}
          />
        </div>
      ))}
      <p className="wb-quiet">{words.offer.text}</p>
      {saved && <Alert type="success" role="status" message={words.offer.saved} />}
      <Button type="primary" loading={desk.busy} onClick={() => void save()}>
        {words.offer.save}
      </Button>
    </section>
  );
}

function LeaveCard({ desk, view }: CardProps) {
  const { leave: words } = useConsultationWords();
  const say = useSay();
  const { leave } = view.desk;
  const [from, setFrom] = useState(leave?.from ?? today());
  const [to, setTo] = useState(leave?.to ?? today());
  const [note, setNote] = useState(leave?.note ?? "");
  const save = (next: { from: string; to: string; note: string } | undefined) =>
    void desk.change(`leave ${JSON.stringify(next ?? "")}`, (version) =>
      followUpCalls.saveDesk({ version, services: plain(view), ...(next ? { leave: next } : {}) }),
    );
  return (
    <section className="wc-card">
      <h3>{words.title}</h3>
      <p>{leave ? words.now(say.day(leave.from), say.day(leave.to)) : words.none}</p>
      <p className="wb-quiet">{words.text}</p>
      <label className="wb-field">
        <span className="wb-field__label">{words.from}</span>
        <Input type="date" value={from} onChange={({ target }) => target.value && setFrom(target.value)} />
      </label>
      <label className="wb-field">
        <span className="wb-field__label">{words.to}</span>
        <Input type="date" value={to} onChange={({ target }) => target.value && setTo(target.value)} />
      </label>
      <label className="wb-field">
        <span className="wb-field__label">{words.note}</span>
        <Input maxLength={MOST_NOTE} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      <p />
      <div className="wb-decide__acts">
        <Button type="primary" loading={desk.busy} onClick={() => save({ from, to, note: note.trim() })}>
          {words.send}
        </Button>
        {leave && (
          <Button loading={desk.busy} onClick={() => save(undefined)}>
            {words.end}
          </Button>
        )}
      </div>
    </section>
  );
}

function ReplyTime({ view: { replies } }: { view: DeskView }) {
  const { replyTime: words } = useConsultationWords();
  const elapsed = useQueueWords();
  return (
    <section className="wc-card">
      <h3>{words.title}</h3>
      <p>
        {replies.medianMinutes === undefined
          ? words.few(replies.count)
          : words.median(sayElapsed(replies.medianMinutes, elapsed), replies.count)}
      </p>
    </section>
  );
}
