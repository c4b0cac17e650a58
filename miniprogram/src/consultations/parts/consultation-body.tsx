import { View } from "@tarojs/components";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Card, Notice, Para, PhoneList, RefusalNotice, Section, StatusBadge, type Phone } from "../../ui";
import { routes } from "../routes";
import { badgeOf, MEANINGS } from "../stances";
import type { ConsultationInHand } from "../use-consultation";
import type { FirstPlaceInHand } from "../use-first-place";
import { About } from "./about";
import { AskedTests } from "./asked-tests";
import { CancelSheet } from "./cancel-sheet";
import { Clocks } from "./clocks";
import { DisputeCard } from "./dispute-card";
import type { FaceProps } from "./face";
import { FirstPlaceCard } from "./first-place-card";
import { Over } from "./over";
import { RulesCard } from "./rules-card";
import { Story } from "./story";
import { SummaryCard } from "./summary-card";

type Props = FaceProps & { hand: ConsultationInHand; first: FirstPlaceInHand; phones: readonly Phone[] };

/** Status first, then the clocks, the next step, what the doctor said, and only then the rest. */
export function ConsultationBody({ words, view, hand, first, phones }: Props) {
  const { one: said } = words;
  const { id, state, may } = view;
  const isUnderWay = state === "waiting" || state === "accepted" || state === "in-progress";
  const steps = state === "waiting" ? said.nextWaiting : said.nextOpen;
  return (
    <>
      <View className="f-state" aria-live="polite">
        <StatusBadge meaning={MEANINGS[state]}>{badgeOf(state, words)}</StatusBadge>
        <Para>{words.states[state].next}</Para>
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {hand.movedTo && <Notice meaning="waiting" title={said.movedTo(words.states[hand.movedTo].name)} />}
      <Clocks words={words} view={view} onEnd={() => void hand.call.reload()} />
      <FirstPlaceCard words={words} first={first} phones={phones} />
      <Over words={words} view={view} />
      <AskedTests words={words} view={view} />
      <SummaryCard words={words} view={view} />
      <DisputeCard words={words} view={view} onEnd={() => void hand.call.reload()} />
      {isUnderWay && (
        <Section title={said.next}>
          <Card>
            {steps.map((step) => (
              <Para key={step}>{step}</Para>
            ))}
          </Card>
        </Section>
      )}
      {view.ended && (
        <View className="f-ways f-below">
          {view.acceptedAt && <Button onPress={() => open(routes.chat, { id })}>{said.chatSee}</Button>}
          {may.includes("export") && <Button onPress={() => open(routes.record, { id })}>{said.record}</Button>}
        </View>
      )}
      <About words={words} view={view} />
      <Feedback words={words} view={view} />
      {!view.ended && <RulesCard words={words} rules={view.rules} />}
      <Story words={words} view={view} />
      {may.includes("cancel") && <CancelSheet words={words} view={view} hand={hand} />}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}

/** Rating, a dispute, a complaint: each while it is open (rows 55, 56). */
function Feedback({ words, view }: FaceProps) {
  const { one: said } = words;
  const say = useSay();
  const { id, may, disputeUntil } = view;
  const ways = (["rate", "dispute", "complain"] as const).filter((about) => may.includes(about));
  if (ways.length === 0) return null;
  return (
    <View className="f-ways f-below">
      {ways.map((about) => (
        <Button
          key={about}
          kind={about === "complain" ? "quiet" : "secondary"}
          onPress={() => open(routes.feedback, { id, about })}
        >
          {said[about]}
        </Button>
      ))}
      {disputeUntil && may.includes("dispute") && <Para quiet>{said.disputeUntil(say.moment(disputeUntil))}</Para>}
    </View>
  );
}
