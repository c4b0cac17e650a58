import type { DeliveryView } from "../../../shared/deliveries/views";
import type { TimelineEntry } from "../ui";
import type { Say } from "../i18n";
import type { Words } from "./words";

/** Where it stands for her, and what follows: a parcel that failed says what the hospital does about it. */
export function standOf({ state, receivedAt, express, can }: DeliveryView, words: Words) {
  if (can.payFreight) return words.freightOwed;
  if (receivedAt && (state === "signed" || state === "picked-up")) return words.received;
  const { name, next } = words.states[state];
  const failure = express?.failure;
  return failure ? { name, next: words.followed[failure.then] } : { name, next };
}

/** Everything that happened, the latest first: our own steps, and what the carrier told. */
export function storyOf({ steps, express }: DeliveryView, words: Words, say: Say): TimelineEntry[] {
  const ours = steps
    .filter(({ by, to }, n) => by !== "carrier" && to !== steps[n - 1]?.to)
    .map(({ at, to }) => ({ at, title: words.steps[to], text: undefined }));
  const theirs = (express?.path ?? []).map(({ at, kind, message }) => ({ at, title: words.path[kind], text: message }));
  // Of two at one moment, what was done last stands first.
  return [...ours, ...theirs]
    .reverse()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, title, text }, n) => ({
      key: `${at}-${n}`,
      title,
      text,
      at: say.moment(at),
      state: n === 0 ? "now" : "done",
    }));
}
