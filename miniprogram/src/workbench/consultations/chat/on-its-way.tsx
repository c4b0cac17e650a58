import { Button } from "antd";
import { sayRefusal } from "../../../i18n";
import { useLanguage } from "../../../kernel/preferences";
import type { ChatInHand, Waiting } from "../../../shell/chat-thread";
import { useConsultationWords } from "../words";
import { Line } from "./lines";

/** An own message that the hospital has not acknowledged yet: on its way, or why it did not go out. */
export function OnItsWay({ one, chat }: { one: Waiting; chat: ChatInHand }) {
  const words = useConsultationWords();
  const language = useLanguage();
  const failed = one.state === "failed";
  const said =
    failed && one.fault
      ? sayRefusal(language, { code: one.fault }, { ...words.refusals, ...words.fileFaults })
      : undefined;
  const { kind, text, seconds } = one.sent;
  return (
    <Line message={{ seq: 0, id: one.id, by: "doctor", at: one.at, kind, text, seconds }} opens={false}>
      <span className="wc-line__state" data-failed={failed ? "" : undefined} role="status">
        {failed ? words.chat.failed : one.tries > 0 ? words.chat.waiting : words.chat.sending}
        {said && ` · ${said.what} · ${said.next}`}
        {failed && (
          <>
            <Button size="small" type="link" onClick={() => chat.resend(one.id)}>
              {words.chat.again}
            </Button>
            <Button size="small" type="link" onClick={() => chat.drop(one.id)}>
              {words.chat.drop}
            </Button>
          </>
        )}
      </span>
    </Line>
  );
}
