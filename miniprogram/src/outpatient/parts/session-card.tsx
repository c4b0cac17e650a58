import { View } from "@tarojs/components";
import { clockOf } from "../../../../shared/kernel/time";
import type { SessionLine } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { useCall } from "../../kernel/use-call";
import { Button, Card, Para, RefusalNotice, Skeleton } from "../../ui";
import { calls } from "../calls";
import { routes } from "../routes";
import { isFree, partsOf, timesOf, windowOf } from "../sessions";
import { useClinicWords, type Words } from "../words";

type Props = { line: SessionLine; move: string };

/** One session of the day: its free times as large buttons, or why there are none and what to do instead. */
export function SessionCard({ line: { id }, move }: Props) {
  const words = useClinicWords();
  const say = useSay();
  const { doctor: said } = words;
  const call = useCall(() => calls.slots({ sessionId: id }), [id]);
  const title = words.halves[partsOf(id).half];
  if (call.is === "waiting")
    return (
      <Card title={title}>
        <Skeleton lines={2} slow={call.slow} />
      </Card>
    );
  if (!call.value)
    return (
      <Card title={title}>
        {call.is === "refused" && <RefusalNotice refusal={call.refusal} own={words.refusals} />}
        <Button onPress={() => void call.reload()}>{said.again}</Button>
      </Card>
    );
  const { session, free } = call.value;
  const toConfirm = (slot: string) => open(routes.confirm, { session: id, slot, move });
  if (!isFree(session) || free.length === 0)
    return (
      <Card title={title}>
        <NotFree words={words} call={call.value} onList={() => toConfirm("list")} />
      </Card>
    );
  return (
    <Card title={title}>
      <Para quiet>{said.free(free.length)}</Para>
      <View className="c-times" aria-role="group" aria-label={said.choose}>
        {free.map((slot) => {
          const time = clockOf(timesOf(session, slot).from);
          return (
            <View
              key={slot}
              className="c-time"
              aria-role="button"
              aria-label={say.clock(time)}
              hoverClass="u-pressed"
              onClick={() => toConfirm(String(slot))}
            >
              {said.dial(time)}
            </View>
          );
        })}
      </View>
    </Card>
  );
}

type Slots = Extract<Awaited<ReturnType<typeof calls.slots>>, { ok: true }>["value"];

/** A session without a free time: full, not released, given by draw, stopped or over. */
function NotFree({ words, call: { session }, onList }: { words: Words; call: Slots; onList: () => void }) {
  const say = useSay();
  const { doctor: said } = words;
  const { id, state, releaseAt, rush, listOpen } = session;
  if (state === "not-released")
    return (
      <>
        <Para>{said.later(say.moment(releaseAt))}</Para>
        <Para quiet>{said.laterText}</Para>
      </>
    );
  if (state === "rush" && rush)
    return (
      <>
        <Para>{said.draw}</Para>
        <Para quiet>{said.drawText(say.slot(...windowOf(rush)))}</Para>
        <View className="c-ways">
          <Button onPress={() => open(routes.ticket, { session: id })}>
            {rush.drawn ? said.drawSee : said.drawGo}
          </Button>
        </View>
      </>
    );
  if (state === "stopped") return <Para>{said.stopped}</Para>;
  if (state === "over") return <Para>{said.over}</Para>;
  return (
    <>
      <Para>{said.full}</Para>
      {listOpen && <Para quiet>{said.fullText}</Para>}
      <View className="c-ways">
        {listOpen && <Button onPress={onList}>{said.join}</Button>}
        {rush?.drawn && (
          <Button kind="quiet" onPress={() => open(routes.ticket, { session: id })}>
            {said.drawSee}
          </Button>
        )}
      </View>
    </>
  );
}
