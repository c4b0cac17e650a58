import { Alert } from "antd";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useOutpatientWords } from "./words";

type Details = {
  free?: number;
  releaseAt?: string;
  what?: "doctor-and-day" | "day" | "under-way";
  most?: number;
  until?: string;
  taken?: number;
  day?: string;
  leastSeconds?: number;
  mostSeconds?: number;
};

/** Why something at the clinic did not go through, with its facts, and what to do. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const words = useOutpatientWords();
  const say = useSay();
  const language = useLanguage();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const { free, releaseAt, what, most, until, taken, day, leastSeconds, mostSeconds } = (refusal.details ??
    {}) as Details;
  const { whys } = words;
  const told: Record<string, string | undefined> = {
    "slot.taken": free === undefined ? undefined : whys.free(free),
    "session.not-released": releaseAt && whys.release(say.moment(releaseAt)),
    "session.released": releaseAt && whys.released(say.moment(releaseAt)),
    "limit.reached": what && whys.limit[what](most ?? 1),
    "booking.paused": until && whys.paused(say.moment(until)),
    "add-on.quota-used": most === undefined ? undefined : whys.addOns(most),
    "session.has-visits": taken === undefined ? undefined : whys.taken(taken),
    "check-in.too-early": day && whys.day(say.day(day)),
    "rush.window-wrong": leastSeconds && mostSeconds ? whys.window(leastSeconds, mostSeconds / 60) : undefined,
  };
  const why = told[refusal.code] ?? said.why;
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${why} ${said.next}`} />;
}
