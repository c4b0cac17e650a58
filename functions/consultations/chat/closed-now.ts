import type { Thread } from "../../../shared/consultations/thread";
import { refused, type Refused } from "../../../shared/kernel/result";
import type { ChatParts } from "./chat-parts";
import type { ChatCall } from "./side";

/** Nobody writes here any more, and in which state that is. */
export async function closedNow(
  { repository }: ChatParts,
  { id }: Thread,
  { tenant }: ChatCall,
): Promise<Refused<"thread.closed" | "thing.missing">> {
  const found = await repository.unread(tenant, id);
  return found ? refused("thread.closed", { state: found.state }) : refused("thing.missing");
}
