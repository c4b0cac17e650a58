import { useState } from "react";
import { Alert, Button, Input, Popover, Segmented } from "antd";
import { useSay } from "../../i18n";
import { now, today } from "../../kernel/clock";
import { minutesBetween } from "../queue/deadline";
import { followUpCalls } from "./calls";
import { VIEWS, type View } from "./spot";
import type { Desk } from "./use-desk";
import { useConsultationWords } from "./words";
import { WhyRefused } from "./why-refused";

const SOON_MINUTES = 15;
const MOST_NOTE = 60;
type Props = { desk: Desk; view: View; onView(view: View): void; isCaseOpen: boolean };

/** Above everything: what I look at, whether I am on duty and until when, the pause. */
export function DutyBar({ desk, view, onView, isCaseOpen }: Props) {
  const words = useConsultationWords();
  const say = useSay();
  const mine = desk.view;
  const working = mine?.working && mine.desk.working;
  const paused = mine?.desk.pausedUntil && mine.desk.pausedUntil > now() ? mine.desk.pausedUntil : undefined;
  const start = () => void desk.change("start", (version) => followUpCalls.startWorking({ version }));
  const stop = () => void desk.change("stop", (version) => followUpCalls.stopWorking({ version }));
  const resume = () => void desk.change("resume", (version) => followUpCalls.resume({ version }));
  return (
    <>
      <div className="wc-bar" data-open={isCaseOpen ? "case" : undefined}>
        <Segmented<View>
          aria-label={words.views.name}
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: words.views[one] }))}
          onChange={onView}
        />
        {mine && (
          <div className="wc-bar__state" data-is={paused ? "paused" : working ? "on" : "off"} role="status">
            {paused && <b>{words.pause.now(say.moment(paused), mine.desk.pauseNote ?? "")}</b>}
            {!paused && <b>{working ? words.session.until(say.moment(working.until)) : words.session.off}</b>}
            {paused && (
              <Button size="small" loading={desk.busy} onClick={resume}>
                {words.pause.end}
              </Button>
            )}
            {working && !paused && <Pause desk={desk} />}
            {working ? (
              <Button size="small" loading={desk.busy} onClick={stop}>
                {words.session.stop}
              </Button>
            ) : (
              <Button type="primary" loading={desk.busy} onClick={start}>
                {words.session.start(mine.workingHours)}
              </Button>
            )}
          </div>
        )}
      </div>
      {mine && !working && !isCaseOpen && <Alert banner type="info" message={words.session.offText} />}
      {working && minutesBetween(now(), working.until) < SOON_MINUTES && (
        <Alert banner type="warning" role="alert" message={words.session.soon} />
      )}
      <WhyRefused refusal={desk.refusal} />
    </>
  );
}

/** "On rounds until 15:00". */
function Pause({ desk }: { desk: Desk }) {
  const words = useConsultationWords().pause;
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState("15:00");
  const [note, setNote] = useState(words.noteExample);
  const send = async () => {
    const at = new Date(`${today()}T${until}:00+08:00`).toISOString();
    const done = await desk.change(`pause ${at} ${note}`, (version) =>
      followUpCalls.pause({ version, until: at, note: note.trim() }),
    );
    if (done) setOpen(false);
  };
  const form = (
    <div className="wb-questions">
      <p className="wb-quiet">{words.text}</p>
      <label className="wb-field">
        <span className="wb-field__label">{words.until}</span>
        <Input type="time" value={until} onChange={({ target }) => target.value && setUntil(target.value)} />
      </label>
      <label className="wb-field">
        <span className="wb-field__label">{words.note}</span>
        <Input maxLength={MOST_NOTE} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      <p />
      <Button type="primary" loading={desk.busy} onClick={() => void send()}>
        {words.send(until)}
      </Button>
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" title={words.title} content={form} transitionName="">
      <Button size="small">{words.open}</Button>
    </Popover>
  );
}
