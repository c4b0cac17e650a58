import { useState } from "react";
import type { OutputOf } from "../../../../shared/kernel/contract";
import type { notifications } from "../../../../shared/notifications/contract";
import { useWords } from "../../i18n";
import { asksToRemind } from "../../platform/remind";
import { useReminders } from "../../shell/reminders/use-reminders";
import { Button, Notice, Para, Section } from "../../ui";
import { en } from "../words.en";
import { zh } from "../words.zh";

type AllowProps = { reach: OutputOf<(typeof notifications)["calls"]["reach"]>; again: () => void };

/** Asked here only because she pressed for it; where nothing can be asked any more, how to switch it on in WeChat. */
export function Allow({ reach, again }: AllowProps) {
  const words = useWords({ zh, en });
  const reminders = useReminders("applying");
  const [answered, setAnswered] = useState(false);
  const lasting = reach.templates.length > 0 && reach.templates.every(({ leave }) => leave === "always");
  if (lasting) return null;
  if (!asksToRemind)
    return (
      <Section title={words.allow}>
        <Para>{words.inWechat}</Para>
      </Section>
    );
  /** The question must be the first thing that the tap does. */
  const allow = async () => {
    await reminders.ask();
    setAnswered(true);
    again();
  };
  return (
    <Section title={words.allow}>
      <Para>{words.allowText}</Para>
      {reminders.open && (
        <Button kind="primary" onPress={() => void allow()}>
          {words.allow}
        </Button>
      )}
      {answered && <Notice meaning="done" title={words.allowed} />}
      {!reminders.open && !answered && <Para quiet>{words.refused}</Para>}
    </Section>
  );
}
