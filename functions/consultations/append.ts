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
  change: Partial<Omit<Thread, "id" | "v" | "lastSeq" | "updatedAt">> = {},
): { readonly after: Thread; readonly messages: readonly Message[]; readonly writes: readonly Write[] } {
  const messages = drafts.map((draft, i): Message => ({ ...draft, seq: before.lastSeq + 1 + i }));
  // Another doctor has to accept before he writes.
  const anew = change.doctorId !== undefined && change.doctorId !== before.doctorId ? { answeredBy: undefined } : {};
  const lastSeq = before.lastSeq + drafts.length;
  // What the hospital says by itself is no message for a doctor who has read everything.
  const isQuiet = before.read.doctor === before.lastSeq && drafts.every(({ kind }) => kind === "notice");
  const read = isQuiet ? { ...before.read, doctor: lastSeq } : before.read;
  const after: Thread = { ...before, read, ...anew, ...change, v: before.v + 1, lastSeq, updatedAt: now };
  const writes = [
    repository.threadWrite(tenant, after),
    ...messages.map((message) => repository.messageWrite(tenant, before.id, message)),
  ];
  return { after, messages, writes };
}
