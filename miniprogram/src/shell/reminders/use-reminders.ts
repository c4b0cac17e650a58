import { useState } from "react";
import type { notifications } from "../../../../shared/notifications/contract";
import type { AskingMoment } from "../../../../shared/notifications/policy";
import { callOf } from "../../kernel/api";
import { useSignedIn } from "../../kernel/session";
import { useCall } from "../../kernel/use-call";
import { askToRemind, asksToRemind } from "../../platform/remind";

const templatesFor = callOf<typeof notifications, "reminderTemplates">("notifications", "reminderTemplates");
const remember = callOf<typeof notifications, "rememberAnswer">("notifications", "rememberAnswer");

/**
 * Leave for WeChat messages at one kind of tap. Which templates are worth asking for is known before the tap, for `ask`
 * must be the first thing in it; what she answers is remembered, and a page asks once.
 */
export function useReminders(moment: AskingMoment) {
  const signedIn = useSignedIn();
  const [asked, setAsked] = useState(false);
  const question = asksToRemind && signedIn ? () => templatesFor({ moment }) : null;
  const templates = useCall(question, [moment, signedIn]).value?.templateIds ?? [];
  const open = !asked && templates.length > 0;

  const ask = async (): Promise<void> => {
    if (!open) return;
    const answers = await askToRemind(templates);
    setAsked(true);
    if (answers.length > 0) void remember({ answers });
  };
  return { open, ask };
}
