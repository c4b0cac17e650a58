import { View } from "@tarojs/components";
import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { dayOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button, Card, Para } from "../../ui";
import type { RxInHand } from "../use-prescription";
import type { Words } from "../words";

type Props = { words: Words; view: PatientRx; hand: RxInHand };

/** The next prescription: when she is reminded of it, not wanting that, wanting it again; and the way, once it is time. */
export function Refill({ words, view, hand }: Props) {
  const say = useSay();
  const { refill: said, ways } = words;
  if (!view.refill) return null;
  const { wanted, onDay, daysLeft } = view.refill;
  const isTime = onDay !== undefined && onDay <= dayOf(view.now);
  const when = onDay && !isTime ? said.on(say.day(onDay)) : said.soon;
  return (
    <Card title={said.title}>
      {daysLeft !== undefined && <Para>{said.left(daysLeft)}</Para>}
      <Para>{wanted ? (isTime ? said.isTime : when) : said.off}</Para>
      <View className="rx-ways">
        {isTime && <Button onPress={() => open(routes.followUp)}>{ways.again}</Button>}
        <Button kind="quiet" busy={hand.reminding} onPress={() => void hand.remind(!wanted)}>
          {wanted ? said.stop : said.again}
        </Button>
      </View>
    </Card>
  );
}
