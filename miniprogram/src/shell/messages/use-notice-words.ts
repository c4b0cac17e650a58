import { clockOf, dayOf, instantOf } from "../../../../shared/kernel/time";
import type { InboxMessage } from "../../../../shared/notifications/model";
import { useSay, useWords } from "../../i18n";
import { useDirectory } from "../use-directory";
import { en } from "./words.en";
import { zh, type Told } from "./words.zh";

const asClock = (text: string) => (text.includes("T") ? clockOf(text) : text);

/** The words of the inbox, and a message said with its facts. */
export function useNoticeWords() {
  const words = useWords({ zh, en });
  const say = useSay();
  const places = useDirectory().value?.places ?? [];
  const told = ({ facts }: InboxMessage): Told => {
    const {
      day,
      startsAt,
      endsAt,
      place,
      goTo,
      offerUntil,
      answerBy,
      reviewBy,
      until: kept,
      lastDay,
      fen,
      way,
    } = facts;
    const on = day ?? (startsAt?.includes("T") ? dayOf(startsAt) : undefined);
    const where = places.find(({ id }) => id === (goTo ?? place));
    const until = offerUntil ?? answerBy ?? reviewBy ?? kept;
    const begins = on && startsAt ? say.moment(instantOf(on, asClock(startsAt))) : undefined;
    return {
      slot: on && startsAt && endsAt ? say.slot(on, asClock(startsAt), asClock(endsAt)) : begins,
      place: where && say.name(where.name),
      until: until && say.moment(until),
      lastDay: lastDay && say.day(lastDay),
      way,
      amount: fen === undefined ? undefined : say.yuan(Number(fen)),
    };
  };
  const said = (message: InboxMessage) => {
    const { title, text, next } = words.kinds[message.kind];
    return { title, text: text(told(message)), next, at: say.moment(message.at) };
  };
  return { words, said };
}
