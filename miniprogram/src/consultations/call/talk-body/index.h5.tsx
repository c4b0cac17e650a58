import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { open, replace } from "../../../kernel/navigation";
import type { Call } from "../../../kernel/use-call";
import { routes } from "../../../routes";
import { Ended } from "../../../shell/call/ended";
import type { TalkNow } from "../../../shell/call/line";
import { Stage, useCallWords } from "../../../shell/call/stage";
import type { TalkEngine } from "../../../shell/call/talk";
import type { Talk } from "../../../shell/call/talk-state";
import { useTalk } from "../../../shell/call/use-talk";
import { Opened } from "../../../shell/opened";
import { Button, Card, Notice, Para, RefusalNotice } from "../../../ui";
import { useHospital } from "../../use-hospital";
import { CallConsent } from "../call-consent";
import { useTalkWords } from "../words";

/** A call as the patient makes or answers it in the browser. */
export function TalkBody({ id }: { id: string }) {
  const words = useTalkWords();
  const { talk, engine } = useTalk(id, "patient", { watch: true });
  const hospital = useHospital();
  const phones = talk.now ? [{ phone: talk.now.phone, name: words.deskName }] : hospital.phones;
  const toChat = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
    else replace(routes.consultationChat, { id });
  };
  const shown = { talk, engine, toChat };
  return (
    <Opened call={asCall(talk, engine)} own={words.refusals} phones={phones}>
      {(now) => (
        <>
          {talk.refusal && <RefusalNotice refusal={talk.refusal} own={words.refusals} phones={phones} />}
          <Trouble talk={talk} />
          {now.needs && (talk.phase === "idle" || talk.phase === "incoming") ? (
            <CallConsent needs={now.needs} onGiven={() => void engine.look()} onRefuse={toChat} />
          ) : (
            <>
              <Stage talk={talk} engine={engine} side="patient" onWrite={() => void engine.hangUp().then(toChat)} />
              {talk.phase === "over" && <Ended talk={talk} side="patient" />}
              <Ways {...shown} now={now} id={id} />
            </>
          )}
        </>
      )}
    </Opened>
  );
}

/** The line as a question of a page: waiting, refused, ready. */
function asCall({ now, refusal }: Talk, engine: TalkEngine): Call<TalkNow> {
  const more = { reload: engine.look, reloading: false, put: () => undefined };
  if (now) return { is: "ready", value: now, ...more };
  return refusal ? { is: "refused", refusal, ...more } : { is: "waiting", slow: false, ...more };
}

/** Why there is no microphone, and what helps. */
function Trouble({ talk }: { talk: Talk }) {
  const words = useCallWords();
  const trouble = talk.trouble && words.trouble[talk.trouble];
  return trouble ? (
    <Notice meaning="needs-you" title={trouble.title}>
      {trouble.text}
    </Notice>
  ) : null;
}

type WaysProps = { talk: Talk; engine: TalkEngine; now: TalkNow; id: string; toChat: () => void };

/** What she can do when no call goes on: ring, check the device first, go back to writing. */
function Ways({ talk, engine, now, id, toChat }: WaysProps) {
  const words = useTalkWords();
  const { before } = words;
  if (talk.phase === "elsewhere")
    return (
      <Card title={words.refusals["call.elsewhere"].what}>
        <Para>{words.refusals["call.elsewhere"].next}</Para>
        <Button kind="primary" onPress={() => void engine.answer()}>
          {words.here}
        </Button>
      </Card>
    );
  if (talk.phase !== "idle" && talk.phase !== "over") return null;
  const [first, second] = now.may.includes("video") ? (["video", "voice"] as const) : now.may;
  const over = talk.phase === "over";
  return (
    <View className="call__ways">
      {!over && <Para>{!now.open ? before.waits : first ? before.may : before.mayNot}</Para>}
      {!over && first && <Para quiet>{before.why}</Para>}
      {over && (
        <Button kind="primary" onPress={toChat}>
          {before.chat}
        </Button>
      )}
      {first && (
        <Button kind={over ? "secondary" : "primary"} onPress={() => void engine.ring(first)}>
          {over ? words.again : before[first]}
        </Button>
      )}
      {!over && second && <Button onPress={() => void engine.ring(second)}>{before[second]}</Button>}
      {!over && first && <Button onPress={() => open(routes.deviceCheck, { id })}>{before.check}</Button>}
      {!over && (
        <Button kind="quiet" onPress={toChat}>
          {before.chat}
        </Button>
      )}
      {!over && <Para quiet>{before.kept}</Para>}
    </View>
  );
}
