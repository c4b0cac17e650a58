import { useEffect, useState } from "react";
import { Alert, Button, Segmented, Skeleton, Tag } from "antd";
import type { DoctorView, QueueRow } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { RxPane } from "../prescriptions/rx-pane";
import { useSigned } from "../prescriptions/use-signed";
import { Refused } from "../shell/refused";
import { useKeys, type Keys } from "../shell/use-keys";
import { ActBar, LETTERS } from "./act-bar";
import { ActForm } from "./act-form";
import { CallPanel } from "./call-panel";
import { ChatPane } from "./chat/chat-pane";
import { SignedInChat } from "./chat/rx-card";
import { actsFor } from "./draft";
import { RecordPane } from "./record-pane";
import { RequestPane } from "./request-pane";
import { useAct } from "./use-act";
import { useCase, type OpenCase } from "./use-case";
import { useConsultationWords } from "./words";
import { WhyRefused } from "./why-refused";

type Props = {
  id: string;
  row: QueueRow | undefined;
  /** Several are open beside one another; one is before the doctor's eyes. */
  isShown: boolean;
  isQueueKnown: boolean;
  isWorking: boolean;
  phrases: readonly string[];
  onBack(): void;
  onChanged(): void;
  /** It is another doctor's now. */
  onGone(): void;
};

/** The open consultation: request, record or the decision at hand on one side, the chat beside, the bar below. */
export function CasePage(props: Props) {
  const words = useConsultationWords();
  const open = useCase(props.id, props.row, props.isQueueKnown);
  const { opened } = open;
  return (
    <main className="wb-case" hidden={!props.isShown}>
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

const NONE: never[] = [];
type Pane = "request" | "record" | "rx" | "act" | "chat";

function Ready({ view, open, ...props }: Props & { open: OpenCase; view: DoctorView }) {
  const words = useConsultationWords();
  const { opened, changed, clear } = open;
  const isOpen = view.state === "accepted" || view.state === "in-progress";
  const [pane, setPane] = useState<Pane>(isOpen ? "chat" : "request");
  const [side, setSide] = useState<Exclude<Pane, "chat">>("request");
  // what is half written on the pad stays while the doctor looks at something else
  const [wrote, setWrote] = useState(false);
  const show = (one: Pane) => {
    setPane(one);
    if (one !== "chat") setSide(one);
    if (one === "rx") setWrote(true);
  };
  const signed = useSigned(view, props.isShown);
  const acting = useAct({ view, put: opened.put, reload: opened.reload }, (act, gone) => {
    props.onChanged();
    if (gone) return props.onGone();
    show(act === "accept" ? "chat" : "request");
  });
  const { draft } = acting;
  const act = draft.act;
  useEffect(() => {
    if (act) {
      setPane("act");
      setSide("act");
    }
  }, [act]);
  const keys: Keys = {
    ...(Object.fromEntries(actsFor(view).map((one) => [LETTERS[one], () => acting.open(one)])) as Keys),
    q: () => show("record"),
    w: () => show("request"),
    p: () => show("rx"),
    c: () => {
      show("chat");
      document.querySelector<HTMLTextAreaElement>("main:not([hidden]) .wc-write textarea")?.focus();
    },
    Escape: () => (act ? acting.open(undefined) : props.onBack()),
  };
  useKeys(props.isShown ? keys : {});
  const panes: readonly Pane[] = [
    ...(act ? (["act"] as const) : []),
    "request",
    "record",
    ...(view.state === "waiting" ? [] : (["rx"] as const)),
  ];
  const nameOf = (one: Pane, says = words.rxWaits) =>
    one === "rx" && signed.waiting > 0 ? says(signed.waiting) : words.panes[one];
  const at = side === "act" && !act ? "request" : side;
  return (
    <>
      <Head view={view} />
      {changed && <Alert banner type="info" role="status" closable message={words.refreshed} onClose={clear} />}
      {acting.refusal && <WhyRefused refusal={acting.refusal} />}
      {acting.done && (
        <Alert key={acting.done} banner closable type="success" role="status" message={words.done[acting.done]} />
      )}
      <div className="wc-switch wc-switch--phone">
        <Segmented<Pane>
          block
          aria-label={words.panesName}
          value={pane === "act" && !act ? "request" : pane}
          options={[...panes, "chat" as const].map((one) => ({ value: one, label: nameOf(one, words.rxWaitsShort) }))}
          onChange={show}
        />
      </div>
      <div className="wc-panes" data-pane={pane} data-side={at}>
        <div className="wc-pane wc-pane--case">
          <div className="wc-switch wc-switch--desk">
            <Segmented<Pane>
              aria-label={words.panesName}
              value={at}
              options={panes.map((one) => ({
                value: one,
                label: one === "act" && act ? words.acts[act] : nameOf(one),
              }))}
              onChange={show}
            />
          </div>
          {at === "request" && <RequestPane view={view} />}
          {at === "record" && <RecordPane view={view} />}
          {wrote && <RxPane view={view} list={signed.list} isShown={props.isShown && at === "rx"} />}
          {at === "act" && (
            <div className="wc-pane__body">
              <ActForm view={view} draft={draft} onChange={acting.change} />
            </div>
          )}
        </div>
        <div className="wc-pane wc-pane--chat">
          {isOpen && <CallPanel id={view.id} isShown={props.isShown} />}
          <SignedInChat.Provider value={signed.list.value?.prescriptions ?? NONE}>
            <ChatPane
              view={view}
              isShown={props.isShown}
              isWorking={props.isWorking}
              phrases={props.phrases}
              onSent={props.onChanged}
            />
          </SignedInChat.Provider>
        </div>
      </div>
      <ActBar view={view} acting={acting} />
    </>
  );
}

function Head({ view }: { view: DoctorView }) {
  const words = useConsultationWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const until = view.state === "waiting" ? view.acceptBy : view.endsAt;
  const left = until === undefined ? undefined : minutesBetween(now(), until);
  const isOver = view.endedAt !== undefined;
  return (
    <div className="wc-head">
      <h2>{view.person.name}</h2>
      <span>{words.age(view.person.ageYears)}</span>
      {view.person.recordNumber && <span className="wb-code">{view.person.recordNumber}</span>}
      <span>{`${view.diagnosis.code} ${view.diagnosis.name}`}</span>
      <Tag color="blue">{words.services[view.service]}</Tag>
      <Tag>{words.states[view.state]}</Tag>
      {!isOver && until && left !== undefined && (
        <b className={left <= 0 ? "wb-late" : undefined}>
          {left <= 0
            ? words.late
            : view.state === "waiting"
              ? words.acceptIn(sayElapsed(left, elapsed))
              : words.endsIn(sayElapsed(left, elapsed))}{" "}
          <span className="wb-quiet">{say.moment(until)}</span>
        </b>
      )}
      {!isOver && <span className="wb-quiet">{words.facts.exchangesIs(view.exchanges.used, view.exchanges.most)}</span>}
    </div>
  );
}
