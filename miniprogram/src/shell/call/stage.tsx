import { useEffect, useRef, useState } from "react";
import type { Side } from "../../../../shared/consultations/talk-model";
import { useWords } from "../../i18n";
import { useElderly } from "../../kernel/preferences";
import type { TalkEngine } from "./talk";
import { isInCall, type Talk } from "./talk-state";
import { en } from "./words.en";
import { zh } from "./words.zh";
import "./call.scss";

export const useCallWords = () => useWords({ zh, en });

/** Pictures or sound of one side. The own ones are mirrored and silent. */
function Stream({ stream, own, label }: { stream: MediaStream | undefined; own?: boolean; label: string }) {
  const ref = useRef<HTMLVideoElement>(null);
  const count = stream?.getTracks().length;
  useEffect(() => {
    const element = ref.current;
    if (!element || element.srcObject === (stream ?? null)) return;
    element.srcObject = stream ?? null;
    void element.play?.()?.catch(() => undefined);
  }, [stream, count]);
  return <video ref={ref} autoPlay playsInline muted={own} aria-label={label} />;
}

/** "3:07" of a time that runs. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
function useSeconds(since: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return since ? Math.max(0, (now - Date.parse(since)) / 1000) : 0;
}

export type StageProps = {
  talk: Talk;
  engine: TalkEngine;
  side: Side;
  /** Leads back to the chat. */ onWrite: () => void;
};

/** A call while it rings, is looked for, or goes on; null otherwise. */
export function Stage({ talk, engine, side, onWrite }: StageProps) {
  const words = useCallWords();
  const elderly = useElderly();
  const { phase, call } = talk;
  const seconds = useSeconds(call?.connectedAt);
  if (!isInCall(phase) && phase !== "asking" && phase !== "incoming") return null;
  const other = words.other[side];
  const title = words.phases[phase](other, call ? words.kinds[call.kind] : "");
  const shown = phase === "talking" || phase === "reconnecting" || phase === "connecting";
  const picture = phase !== "connecting" && shown && talk.other.camera && Boolean(talk.remote);
  return (
    <div
      className={elderly ? "call call--elderly" : "call"}
      role="region"
      aria-label={words.panel}
      data-phase={phase}
      data-medium={talk.medium}
    >
      <div className={picture ? "call__stage" : "call__stage call__stage--quiet"}>
        {shown && <Stream stream={talk.remote} label={words.videoOf(other)} />}
        {!picture && (
          <div className="call__words" aria-live="polite">
            <div className="call__title" role="heading" aria-level={2}>
              {title}
            </div>
            <div>{textOf(talk, words, other)}</div>
          </div>
        )}
        {talk.camera && (
          <div className="call__own">
            <Stream stream={talk.local} own label={words.videoOf(words.me)} />
          </div>
        )}
        {phase === "talking" && <Badge talk={talk} words={words} time={words.since(clockText(seconds))} />}
      </div>
      <Why talk={talk} words={words} />
      {shown && !talk.other.sound && <div className="call__note">{words.otherMuted(other)}</div>}
      {phase === "incoming" ? (
        <div className="call__keys">
          <Key main onPress={() => void engine.answer()}>
            {words.answer}
          </Key>
          <Key stop onPress={() => void engine.decline()}>
            {words.decline}
          </Key>
        </div>
      ) : (
        phase !== "asking" && <Keys talk={talk} engine={engine} words={words} onWrite={onWrite} />
      )}
      <div className="call__foot">{words.notRecorded}</div>
    </div>
  );
}

type Words = typeof zh;
const textOf = ({ phase, other }: Talk, words: Words, who: string): string => {
  if (phase === "asking") return words.askingText;
  if (phase === "ringing") return words.ringingText(who);
  if (phase === "incoming") return words.incomingText;
  if (phase === "connecting") return words.connectingText;
  return phase === "talking" && !other.camera ? words.noPicture(who) : "";
};

/** How good the line is, in words; the numbers beside it. */
function Badge({ talk: { quality, measured }, words, time }: { talk: Talk; words: Words; time: string }) {
  return (
    <div className={`call__badge call__badge--${quality ?? "good"}`}>
      <b>{quality ? words.quality[quality] : words.quality.good}</b>
      <span>{time}</span>
      {measured && <span>{words.measured(measured.roundTripMs, measured.lossPercent)}</span>}
    </div>
  );
}

/** Why it goes on otherwise than begun, and how to get back. */
export function Why({ talk: { fallen, rather, medium }, words }: { talk: Talk; words: Words }) {
  const why = rather
    ? words.rather
    : fallen === "no-way" && medium === "text"
      ? words.noWay
      : fallen && words.fallen[fallen];
  return why ? (
    <div className="call__why" role="status">
      <b>{why.title}</b>
      <div>{why.text}</div>
    </div>
  ) : null;
}

type KeyProps = { children: string; onPress: () => void; main?: boolean; stop?: boolean; pressed?: boolean };
export const Key = ({ children, onPress, main, stop, pressed }: KeyProps) => (
  <button
    type="button"
    className={`call__key${main ? " call__key--main" : ""}${stop ? " call__key--stop" : ""}`}
    aria-pressed={pressed}
    onClick={onPress}
  >
    {children}
  </button>
);

function Keys({ talk, engine, words, onWrite }: { talk: Talk; engine: TalkEngine; words: Words; onWrite: () => void }) {
  const isVideo = talk.call?.kind === "video";
  return (
    <div className="call__keys">
      <Key pressed={!talk.sound} onPress={engine.mute}>
        {talk.sound ? words.mute : words.unmute}
      </Key>
      {isVideo && (
        <Key onPress={() => void (talk.camera ? engine.cameraOff() : engine.cameraOn())}>
          {talk.camera ? words.cameraOff : words.cameraOn}
        </Key>
      )}
      {talk.camera && talk.cameras > 1 && <Key onPress={() => void engine.turnCamera()}>{words.turnCamera}</Key>}
      <Key onPress={onWrite}>{words.write}</Key>
      <Key stop onPress={() => void engine.hangUp()}>
        {words.hangUp}
      </Key>
    </div>
  );
}
