import type { Message, Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Write } from "../../kernel/table/table";
import { TableBusy } from "../repository";
import type { ChatParts } from "./chat-parts";
import type { Guard } from "./chat-store";
import { threadFor, type ChatCall } from "./side";

const TRIES = 12;

export type Found = { readonly head: Thread; readonly message: Message; readonly guard: Guard };
/** The message in its new form and what else to write; or only the message, where nothing changes. */
export type Changed = { readonly after: Message; readonly writes: readonly Write[] } | { readonly stands: Message };

/**
 * Changes a message that is already sent: it keeps its place, the head counts the change, and phones that have seen the
 * old form fetch the new one.
 */
export async function changeMessage<Code extends string>(
  parts: ChatParts,
  { id, messageId }: { readonly id: Id; readonly messageId: Id },
  action: string,
  call: ChatCall,
  decide: (found: Found) => Promise<Result<Changed, Code>> | Result<Changed, Code>,
): Promise<Result<{ message: Message }, Code | "thing.missing">> {
  const { repository, chats } = parts;
  const { tenant, now } = call;
  for (let tries = 0; tries < TRIES; tries++) {
    const head = await threadFor(parts, id, call);
    const guard = head && (await chats.guard(tenant, id, messageId));
    const found = guard && (await chats.message(tenant, id, guard.seq));
    if (!head || !guard || !found) return refused("thing.missing") as Result<never, "thing.missing">;
    const { message, version } = found;
    const decided = await decide({ head, message, guard });
    if (!decided.ok) return decided;
    if ("stands" in decided.value) return done({ message: decided.value.stands });
    const { after, writes } = decided.value;
    const changes = head.changes + 1;
    const committed = await repository.commit([
      repository.threadWrite(tenant, { ...head, v: head.v + 1, changes, updatedAt: now }),
      ...chats.changeWrites(tenant, id, changes, after, version),
      ...writes,
      repository.audit(call, { id, personId: head.personId }, `${action}#${message.seq}`),
    ]);
    if (committed.ok) return done({ message: after });
  }
  throw new TableBusy("the chat is written to by many at once");
}
