import { View } from "@tarojs/components";
import type { Posting } from "../../../../shared/orders/request-model";
import type { RequestView } from "../../../../shared/orders/request-views";
import { useSay } from "../../i18n";
import { Card, Countdown, Field, Notice, Para, Section, StatusBadge, TextArea, Timeline } from "../../ui";
import type { RequestWords } from "../request-words";
import type { RequestInHand } from "../use-request";
import { WORDS_LENGTH } from "./new-request-form";
import { MEANINGS } from "./request-cell";
import { MOST_PICTURES } from "../use-new-request";
import { RequestPictures } from "./request-pictures";

type Props = { words: RequestWords; view: RequestView };

/** Whose turn it is, and the clock. */
export function RequestState({ words, view, onEnd }: Props & { onEnd: () => void }) {
  const say = useSay();
  const { one: said } = words;
  const { state, late, answerBy, outcome, reopenUntil, can } = view;
  return (
    <>
      <View className="o-state" aria-live="polite">
        <StatusBadge meaning={late && state === "open" ? "needs-you" : MEANINGS[state]}>
          {words.states[state]}
        </StatusBadge>
        {state === "answered" && <Para>{said.yourTurn}</Para>}
        {state === "closed" && outcome && <Para>{said.closed(words.outcomes[outcome])}</Para>}
        {can.reopen && reopenUntil && <Para>{said.reopenUntil(say.moment(reopenUntil))}</Para>}
      </View>
      {state === "open" && late && (
        <Notice meaning="stopped" title={said.lateTitle}>
          <Para>{said.lateText}</Para>
        </Notice>
      )}
      {state === "open" && !late && answerBy && (
        <Card>
          <Countdown until={answerBy} label={said.left} onEnd={onEnd} />
          <Para quiet>{said.answerBy(say.moment(answerBy))}</Para>
        </Card>
      )}
    </>
  );
}

/** What an entry of the thread is called, by who wrote it. */
function titleOf(words: RequestWords, { what, by }: Posting): string {
  const { said } = words;
  if (what === "asked") return said.asked[by === "hospital" ? "hospital" : "patient"];
  if (what === "closed") return said.closed[by === "patient" ? "patient" : "staff"];
  return said[what];
}

/** What was said, oldest first; staff by name. */
export function RequestThread({ words, view }: Props) {
  const say = useSay();
  return (
    <Section title={words.one.thread}>
      <Timeline
        entries={view.posts.map((posting, nth) => ({
          key: `${posting.at}${nth}`,
          title: titleOf(words, posting),
          at: say.moment(posting.at),
          text: [
            posting.words,
            posting.documentIds.length > 0 ? words.pictures(posting.documentIds.length) : "",
            posting.byName ? words.by(say.name(posting.byName)) : "",
          ]
            .filter(Boolean)
            .join("\n"),
          state: nth === view.posts.length - 1 ? "now" : "done",
        }))}
      />
    </Section>
  );
}

/** Writing on, with pictures; or what is not solved yet. */
export function WriteOn({ words, view, hand }: Props & { hand: RequestInHand }) {
  const { one: said } = words;
  if (!view.can.say && !view.can.reopen) return null;
  return (
    <>
      <View className="o-gap" />
      <Field
        name="words"
        label={view.can.say ? said.write : said.reopenWords}
        error={hand.missing ? said.shortWords : undefined}
      >
        <TextArea value={hand.words} most={WORDS_LENGTH} onChange={hand.write} />
      </Field>
      {view.can.say && (
        <Field name="pictures" label={words.fresh.pictures} optional group>
          <RequestPictures words={words} uploads={hand.pictures.uploads} most={MOST_PICTURES} />
        </Field>
      )}
    </>
  );
}
