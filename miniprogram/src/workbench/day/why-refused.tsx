import { Alert } from "antd";
import type { ApplicationState } from "../../../../shared/appointments/model";
import { clockOf } from "../../../../shared/kernel/time";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useQueueWords } from "../queue/words";
import { useDayWords } from "./words";

type Details = {
  by?: string;
  at?: string;
  state?: string;
  why?: string;
  number?: string;
  nextAt?: string;
  addOnLeft?: number;
  day?: string;
};

/** Why a step of the day did not go through: who was first, what does not fit, and what to do instead. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const words = useDayWords();
  const language = useLanguage();
  const say = useSay();
  const { states } = useQueueWords();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const { by, at, state, why, number, nextAt, addOnLeft, day } = (refusal.details ?? {}) as Details;
  const named = state && (states[state as ApplicationState] as string | undefined);
  const more = {
    "application.moved-on": named && words.movedTo(named),
    "exam-form.unfit": words.formUnfit[why as keyof typeof words.formUnfit] as string | undefined,
    "seat.unfit": words.seatUnfit[why ?? ""],
    "seat.taken": by && at && words.calledBy(by, say.moment(at)),
    "lane.busy": number && words.laneBusy(number),
    "queue.empty": nextAt && words.nextAt(say.clock(clockOf(nextAt))),
    "place.none": addOnLeft !== undefined && words.placeLeft(addOnLeft),
    "checkin.not-today": day && words.onDay(say.day(day)),
  }[refusal.code];
  return (
    <Alert type="error" showIcon role="alert" message={said.what} description={`${more || said.why} ${said.next}`} />
  );
}
