import { useEffect, useState } from "react";
import { Text, View } from "@tarojs/components";
import type { ChatAbout, ThreadView } from "../../../../shared/consultations/chat-calls";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { names } from "../../ui/class-names";
import { useChatId } from "./chat-id";
import { useChatWords, type Words } from "./words";

const MINUTE = 60_000;
/** The web draws its own bar above the page. */
const isWeb = process.env.TARO_ENV === "h5";

/** The rules of this consultation, always in sight: what she waits for, how long it goes on, how many rounds are left. */
export function Banner({ about, head }: { about: ChatAbout; head: ThreadView }) {
  const words = useChatWords();
  const say = useSay();
  const id = useChatId();
  // The hospital's clock counts: the phone's own may be wrong.
  const [ahead] = useState(() => Date.parse(about.now) - Date.parse(now()));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const left = (until: string) => Math.max(0, Math.floor((Date.parse(until) - Date.parse(now()) - ahead) / MINUTE));
  const text = rulesOf(about, head, words, say.moment, left);
  return (
    <View className={names("k-banner", isWeb && "k-banner--web")} aria-role="note">
      <View className="k-banner__text">
        <Text className="k-banner__rule">{text}</Text>
        <Text className="k-quiet">
          {say.name(about.department)} · {words.services[about.service]} · {words.banner.emergency}
        </Text>
      </View>
      <View className="k-banner__way" aria-role="link" onClick={() => open(routes.consultation, { id })}>
        {words.banner.details}
      </View>
    </View>
  );
}

function rulesOf(
  { state, payUntil, acceptBy, endsAt, mostRounds }: ChatAbout,
  { rounds }: ThreadView,
  { banner, hours }: Words,
  moment: (at: string) => string,
  left: (until: string) => number,
): string {
  if (state === "awaiting-payment" && payUntil) return banner.unpaid(moment(payUntil));
  if (state === "waiting" && acceptBy) return banner.waiting(moment(acceptBy));
  const over = banner.over[state];
  if (over) return over;
  if (rounds >= mostRounds) return banner.last;
  const minutes = endsAt ? left(endsAt) : 0;
  return banner.open(hours(Math.floor(minutes / 60), minutes % 60), mostRounds - rounds);
}
