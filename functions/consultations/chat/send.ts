import type { chatCalls, Sent } from "../../../shared/consultations/chat-calls";
import { isTold, isWhole, takesTurn } from "../../../shared/consultations/chat-rules";
import type { Message, Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { append } from "../append";
import { newsOf } from "../news";
import { TableBusy, type Draft } from "../repository";
import type { ChatParts } from "./chat-parts";
import { lastRound } from "../last-round";
import { closedNow } from "./closed-now";
import { firstAnswer } from "./first-answer";
import { sideOf, threadFor, whoIs, type ChatCall } from "./side";

type Spec = (typeof chatCalls)["send"];
type Outcome = Result<{ message: Message; v: number }, keyof Spec["refuses"] | "thing.missing" | "request.reused">;

/** Others may write at the same moment; each try is one read and one commit. */
const TRIES = 16;

/**
 * One message at the end of the one order: head, message and the guard of the sender's id in one commit, and the news of it
 * where she is not reading (C1 to C4). The same id asked again is answered with the message that it became.
 */
export const send =
  (parts: ChatParts): Answering<Spec> =>
  async ({ id, message }, call) => {
    if (!isWhole(message)) return refused("message.empty");
    for (let tries = 0; tries < TRIES; tries++) {
      const head = await threadFor(parts, id, call);
      if (!head) return refused("thing.missing");
      const written = await write(parts, head, message, call);
      if (written === "written first") continue;
      if (written.ok) return written;
      return (await sentBefore(parts, id, message, call)) ?? written;
    }
    throw new TableBusy("the chat is written to by many at once");
  };

async function write(
  parts: ChatParts,
  head: Thread,
  message: Sent,
  call: ChatCall,
): Promise<Outcome | "written first"> {
  const { repository, chats, rules, present } = parts;
  const { tenant, now, actor } = call;
  const side = sideOf(actor);
  const doctorId = (actor.kind === "staff" && actor.doctorId) || "";
  const turn = takesTurn(head, side, now, doctorId);
  if (!turn.ok)
    return turn.code === "thread.closed"
      ? closedNow(parts, head, call)
      : refused(turn.code, { most: head.mostRounds ?? 0 });
  if (side === "doctor" && !(await parts.atWork(tenant, doctorId, now))) return refused("working.needed");
  const isFirst = side === "doctor" && head.answeredBy !== doctorId;
  const answer = isFirst ? await firstAnswer(parts, head.id, message.id, call) : done([]);
  if (!answer.ok) return answer;
  const unfit = await unfitAttachment(parts, head.id, message, call);
  if (unfit) return unfit;
  const seq = head.lastSeq + 1;
  const { seconds: readingSeconds } = rules.reading;
  const reads = present.within(tenant, head.id, "patient", now, readingSeconds);
  const tells = side === "doctor" && !reads && isTold(head, now, { readingSeconds, ...rules.notice });
  const change = { ...turn.value, ...(tells ? { told: { seq, at: now } } : {}) };
  // The first answer of a doctor is a step of its own; the round after it tells of the end.
  const last = await lastRound(parts, tenant, head, isFirst ? 0 : (turn.value.rounds ?? 0), now);
  const written = append(repository, tenant, head, [draftOf(message, call), ...last.drafts], now, change);
  const guard = {
    seq,
    who: whoIs(actor),
    print: printOf(message),
    ...(message.warned ? { warned: message.warned } : {}),
  };
  const { id, accountId, personId, v } = written.after;
  const told = newsOf(
    "consultation.message",
    { id, accountId, personId, v },
    tenant,
    now,
    { seq: String(seq) },
    "#chat",
  );
  const committed = await repository.commit([
    ...written.writes,
    chats.guardWrite(tenant, id, message.id, guard),
    repository.audit(call, { id, personId }, `send#${seq}${message.warned ? `#warned:${message.warned}` : ""}`),
    ...(tells ? [told] : []),
    ...answer.value,
    ...last.writes,
  ]);
  if (committed.ok) return done({ message: written.messages[0]!, v });
  return (await sentBefore(parts, id, message, call)) ?? "written first";
}

/** The message that this id became, if it is the same request; what was taken back meanwhile comes as it is now (C3). */
async function sentBefore({ chats, repository }: ChatParts, id: Id, message: Sent, call: ChatCall) {
  const { tenant, actor } = call;
  const guard = await chats.guard(tenant, id, message.id);
  if (!guard) return undefined;
  if (guard.who !== whoIs(actor) || guard.print !== printOf(message)) return refused("request.reused");
  const [found, head] = await Promise.all([chats.message(tenant, id, guard.seq), repository.thread(tenant, id)]);
  if (!found || !head) return undefined;
  await repository.recordReading(call, head.personId, `consultation#${id}`, "chat");
  return done({ message: found.message, v: head.v });
}

const draftOf = ({ id, kind, text, seconds }: Sent, { actor, now }: ChatCall): Draft => ({
  id,
  by: sideOf(actor),
  ...(actor.kind === "staff" ? { byName: actor.displayName } : {}),
  at: now,
  kind,
  ...(text === undefined ? {} : { text }),
  ...(kind === "text" ? {} : { documentId: id }),
  ...(seconds === undefined ? {} : { seconds }),
});

/** What makes two requests under one id the same: what is said, not how often it was tried. */
const printOf = ({ kind, text, seconds }: Sent): string => JSON.stringify([kind, text ?? null, seconds ?? null]);

/** Only a file of this very chat, uploaded by this side under the message's id and found clean, is shown (C7). */
async function unfitAttachment(
  { documents }: ChatParts,
  id: Id,
  message: Sent,
  call: ChatCall,
): Promise<Refused<"document.not-clean" | "thing.missing"> | undefined> {
  if (message.kind === "text") return undefined;
  const file = await documents.ofThread(call.tenant, message.id);
  const isTheirs = file?.consultationId === id && file.by === whoIs(call.actor) && file.kind === `chat-${message.kind}`;
  if (!isTheirs) return refused("thing.missing");
  return file.state === "clean" ? undefined : refused("document.not-clean");
}
