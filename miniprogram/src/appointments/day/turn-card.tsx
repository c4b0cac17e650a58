import { Text, View } from "@tarojs/components";
import type { TurnView } from "../../../../shared/appointments/day-views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { Card, Notice, Para } from "../../ui";
import { useDayWords } from "./words";

/** Her number, who is before her and when; once called, the room. */
export function TurnCard({ turn }: { turn: TurnView }) {
  const words = useDayWords();
  const say = useSay();
  const { stage, number, ahead, expectedAt, room, backAt, late, calls } = turn;
  const clock = (at: string) => say.clock(clockOf(at));
  return (
    <>
      <Card attention={stage === "called"}>
        {stage === "called" && room && <Text className="d-room">{words.goTo(room)}</Text>}
        {stage === "away" && backAt && <Text className="d-room d-room--long">{words.backAt(clock(backAt))}</Text>}
        {number && (
          <View className="d-number">
            <Text className="u-cell__hint">{words.number}</Text>
            <Text className="d-number__figure">{number}</Text>
          </View>
        )}
        {stage === "waiting" && ahead !== undefined && (
          <View className="d-place">
            <Text className="d-place__ahead">{words.ahead(ahead)}</Text>
            {expectedAt && <Text>{words.expected(clock(expectedAt))}</Text>}
          </View>
        )}
        {stage === "waiting" && expectedAt && <Para quiet>{words.expectedHint}</Para>}
        {stage === "away" && <Para quiet>{words.backHint}</Para>}
      </Card>
      {stage === "waiting" && calls > 0 && <Notice meaning="needs-you" title={words.missedOnce(calls)} />}
      {stage === "waiting" && late && calls === 0 && <Notice meaning="waiting" title={words.late} />}
    </>
  );
}
