import { replace } from "../kernel/navigation";
import { useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { useReminders } from "../shell/reminders/use-reminders";
import { calls } from "./calls";
import { routes } from "./routes";

/** What is asked of the session: one time, any time, or a place on its list. */
export type Wanted = { readonly is: "slot"; readonly slot: number } | { readonly is: "any" } | { readonly is: "list" };

export function wantedOf(slot: string | undefined): Wanted | undefined {
  if (slot === "any" || slot === "list") return { is: slot };
  const number = Number(slot);
  return slot && Number.isInteger(number) && number >= 0 ? { is: "slot", slot: number } : undefined;
}

/** Books a time, waits for one, or moves a visit to it; afterwards the visit is open in this page's place. */
export function useBooking(sessionId: string, wanted: Wanted | undefined, moveId: string) {
  const signedIn = useSignedIn();
  const reminders = useReminders("applying");
  const session = useCall(sessionId ? () => calls.slots({ sessionId }) : null, [sessionId]);
  const moved = useCall(moveId && signedIn ? () => calls.visit({ id: moveId }) : null, [moveId, signedIn]);
  const write = useWrite((id, { personId, to, version }: { personId: string; to: Wanted; version: number }) => {
    const slot = to.is === "slot" ? { slot: to.slot } : {};
    if (moveId) return calls.move({ id: moveId, stepId: id, version, sessionId, ...slot });
    if (to.is === "list") return calls.joinList({ id, personId, sessionId });
    return calls.book({ id, personId, sessionId, ...slot });
  });
  const send = async (personId: string, to: Wanted | undefined = wanted) => {
    if (!to) return;
    // the question about messages must be the first thing that the tap does
    await reminders.ask();
    const answer = await write.press({ personId, to, version: moved.value?.version ?? 1 });
    if (answer?.ok) replace(routes.visit, { id: answer.value.id });
    else if (answer?.code === "visit.moved-on") await moved.reload();
  };
  return { session, moved, send, busy: write.busy, refusal: write.refusal, clear: write.clear };
}
export type BookingInHand = ReturnType<typeof useBooking>;
