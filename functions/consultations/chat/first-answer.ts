import { takeStep } from "../../../shared/consultations/rules";
import type { Id } from "../../../shared/kernel/ids";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Write } from "../../kernel/table/table";
import { createDeskStore } from "../desk-store";
import { rowWrites } from "../row-writes";
import { stepOf } from "../step";
import type { ChatParts } from "./chat-parts";
import type { ChatCall } from "./side";

const MINUTE = 60_000;

/**
 * The doctor's first words: whoever has not accepted does not write, and the request is in progress from here on, in the
 * same commit. Nothing to write where it is so already (it was taken over from a colleague who had answered).
 */
export async function firstAnswer(
  { repository, table, policy }: ChatParts,
  id: Id,
  messageId: Id,
  call: ChatCall,
): Promise<Result<Write[], "consultation.not-accepted">> {
  const { tenant, now } = call;
  const before = await repository.unread(tenant, id);
  if (before?.state === "in-progress") return done([]);
  const first = { firstAnswerAt: before?.firstAnswerAt ?? now };
  const taken = before && takeStep(before, "answer", stepOf(call, messageId), first);
  if (!before || !taken?.ok) return refused("consultation.not-accepted");
  const after = taken.value;
  const minutes = Math.round((Date.parse(now) - Date.parse(before.paidAt ?? before.submittedAt)) / MINUTE);
  return done([
    repository.write(tenant, after),
    ...rowWrites(before, after, tenant, policy),
    ...(before.firstAnswerAt ? [] : [createDeskStore(table).replyWrite(tenant, after.doctorId, id, now, minutes)]),
  ]);
}
