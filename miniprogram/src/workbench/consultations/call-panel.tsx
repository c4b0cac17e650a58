import { useState } from "react";
import { Alert, Button, Flex, Modal } from "antd";
import type { CallKind } from "../../../../shared/consultations/talk-model";
import { Ended } from "../../shell/call/ended";
import { Key, Stage, useCallWords } from "../../shell/call/stage";
import { isInCall, type Talk } from "../../shell/call/talk-state";
import { useTalk } from "../../shell/call/use-talk";
import { CallCheck } from "./call-check";

/**
 * The call of one consultation at the doctor's desk, above its chat. Where several are open beside one another, only the one
 * before the doctor's eyes looks whether somebody calls; a call goes on behind another.
 */
export function CallPanel({ id, isShown }: { id: string; isShown: boolean }) {
  const words = useCallWords();
  const [checking, setChecking] = useState(false);
  const { talk, engine } = useTalk(id, "doctor", { watch: isShown });
  const kinds = talk.now?.may ?? [];
  const idle = talk.phase === "idle" || talk.phase === "over";
  return (
    <section className="wc-call" aria-label={words.panel}>
      <Trouble talk={talk} />
      <Stage talk={talk} engine={engine} side="doctor" onWrite={() => void engine.hangUp()} />
      {talk.phase === "over" && <Ended talk={talk} side="doctor" />}
      {talk.phase === "elsewhere" && (
        <div className="call">
          <b>{words.phases.elsewhere("", "")}</b>
          <div>{words.elsewhereText}</div>
          <Key main onPress={() => void engine.answer()}>
            {words.goOnHere}
          </Key>
        </div>
      )}
      {idle && kinds.length > 0 && (
        <Flex gap={8} wrap>
          {(["video", "voice"] as const satisfies CallKind[])
            .filter((kind) => kinds.includes(kind))
            .map((kind) => (
              <Button key={kind} onClick={() => void engine.ring(kind)}>
                {words.startWith(words.kinds[kind])}
              </Button>
            ))}
          <Button type="text" onClick={() => setChecking(true)}>
            {words.check}
          </Button>
        </Flex>
      )}
      {idle && kinds.length > 0 && <div className="call__note">{words.notRecorded}</div>}
      <Modal
        open={checking && !isInCall(talk.phase)}
        title={words.check}
        footer={null}
        destroyOnHidden
        onCancel={() => setChecking(false)}
      >
        <CallCheck id={id} />
      </Modal>
    </section>
  );
}

/** Why there is no microphone, or why the hospital refused. */
function Trouble({ talk: { trouble, refusal } }: { talk: Talk }) {
  const words = useCallWords();
  const said = trouble ? words.trouble[trouble] : refusal ? words.refused : undefined;
  return said ? <Alert showIcon type="warning" message={said.title} description={said.text} /> : null;
}
