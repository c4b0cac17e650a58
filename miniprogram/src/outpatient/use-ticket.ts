import { useEffect } from "react";
import { now } from "../kernel/clock";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import type { RushView } from "../../../shared/outpatient/views";
import { useInFront } from "../platform/in-front";
import { useReminders } from "../shell/reminders/use-reminders";
import { calls } from "./calls";

const AGAIN_MS = 4000;

/** Where the window of a draw stands: the hospital says what is drawn, the phone's clock only when to look again. */
export type Stage = "before" | "open" | "drawing" | "drawn";
export function stageOf({ opensAt, closesAt, drawn }: RushView, at: string): Stage {
  if (drawn) return "drawn";
  if (at < opensAt) return "before";
  return at < closesAt ? "open" : "drawing";
}

/** Taking part in a draw: the window, her ticket, the result. */
export function useTicket(sessionId: string, personId: string | undefined) {
  const session = useCall(sessionId ? () => calls.slots({ sessionId }) : null, [sessionId]);
  const own = useCall(personId ? () => calls.ticket({ personId, sessionId }) : null, [personId, sessionId]);
  const reminders = useReminders("applying");
  const write = useWrite((id, who: string) => calls.takeTicket({ id, personId: who, sessionId }));
  const ticket = own.value?.ticket;
  const rush = ticket?.rush ?? session.value?.session.rush;
  const stage = rush && stageOf(rush, now());
  const reload = () => {
    void session.reload();
    if (personId) void own.reload();
  };
  const inFront = useInFront();
  const waits = stage === "drawing" && inFront;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
    // the newest answers are asked for by the calls themselves
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waits, personId, sessionId]);
  const take = async () => {
    if (!personId) return;
    // the question about messages must be the first thing that the tap does
    await reminders.ask();
    const answer = await write.press(personId);
    if (answer?.ok) own.put({ ticket: answer.value });
    else if (answer?.code === "ticket.window-closed") reload();
  };
  return { session, own, ticket, rush, stage, take, reload, busy: write.busy, refusal: write.refusal };
}
export type TicketInHand = ReturnType<typeof useTicket>;
