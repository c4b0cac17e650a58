import { secondsOf, type Side } from "../../../../shared/consultations/talk-model";
import { clockText, useCallWords, Why } from "./stage";
import type { Talk } from "./talk-state";
import type { OverState } from "./words.zh";

/** How a call ended, in words: state, length, why, and what the chat keeps of it. */
export function Ended({ talk, side }: { talk: Talk; side: Side }) {
  const words = useCallWords();
  const { call } = talk;
  const seconds = call ? secondsOf(call) : 0;
  const iDeclined = call?.state === "declined" && call.by !== side;
  const ended = call && call.state in words.over ? (call.state as OverState) : "ended";
  const title = iDeclined ? words.declinedByMe : words.over[ended];
  return (
    <div className="call" data-phase="over" data-medium={talk.medium}>
      <div aria-live="polite">
        <b>{title}</b>
        {seconds > 0 && <div>{words.lasted(clockText(seconds))}</div>}
      </div>
      <Why talk={talk} words={words} />
      <div className="call__foot">{words.overText}</div>
    </div>
  );
}
