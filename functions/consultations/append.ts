import type { Message, Thread } from "../../shared/consultations/thread";
import type { Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import type { Draft, Repository } from "./repository";

/** The chat after some messages more, and what writes them: one version of the head guards the order (C2). */
export function append(
  repository: Pick<Repository, "threadWrite" | "messageWrite">,
  tenant: string,
  before: Thread,
  drafts: readonly Draft[],
  now: Instant,
  change: Partial<Pick<Thread, "open" | "doctorId" | "read">> = {},
): { readonly after: Thread; readonly messages: readonly Message[]; readonly writes: readonly Write[] } {
  const messages = drafts.map((draft, i): Message => ({ ...draft, seq: before.lastSeq + 1 + i }));
  const after = { ...before, ...change, v: before.v + 1, lastSeq: before.lastSeq + drafts.length, updatedAt: now };
  const writes = [
    repository.threadWrite(tenant, after),
    ...messages.map((message) => repository.messageWrite(tenant, before.id, message)),
  ];
  return { after, messages, writes };
}
