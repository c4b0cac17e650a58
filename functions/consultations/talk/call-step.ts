import type { Consultation } from "../../../shared/consultations/model";
import { isLive, type Side, type TalkCall, type TalkLine } from "../../../shared/consultations/talk-model";
import type { CallView } from "../../../shared/consultations/talk-calls";
import { lineOf, standing } from "../../../shared/consultations/talk-rules";
import type { Call, PatientActor, StaffActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import { append } from "../append";
import { newsOf } from "../news";
import { TableBusy, type Draft } from "../repository";
import type { TalkParts } from "./parts";

export type TalkAsked = Call<PatientActor | StaffActor>;
export const sideOf = ({ actor }: Pick<TalkAsked, "actor">): Side => (actor.kind === "patient" ? "patient" : "doctor");

/** What leaves: the call without what only the hospital keeps of it. */
export const viewOf = ({ print: _print, ...call }: TalkCall): CallView => call;

const TRIES = 6;
/** Another commit came first (the other side, a message in the chat): look again. */
export const AGAIN = Symbol("again");

/** Tries a step until it was not overtaken between reading and writing. */
export async function untilDone<T>(step: () => Promise<T | typeof AGAIN>): Promise<T> {
  for (let n = 0; n < TRIES; n++) {
    const answer = await step();
    if (answer !== AGAIN) return answer;
  }
  throw new TableBusy("a call that everybody steps on at once");
}

type Change = {
  readonly consultation: Consultation;
  readonly before?: TalkLine;
  readonly after: TalkCall;
  readonly checks?: readonly Write[];
};

/** From one state of the line to the next, with what the chat shows of it, the news and the audit row; false when overtaken. */
export async function moveLine(
  parts: TalkParts,
  call: TalkAsked,
  { consultation, before, after, checks = [] }: Change,
) {
  const { repository, talk, ids } = parts;
  const { tenant, now } = call;
  const { id, accountId, doctorId } = consultation;
  const rings = before?.call.callId !== after.callId;
  const drafts: Draft[] = [];
  const writes: Write[] = [];
  if (rings) {
    const facts = { kind: after.kind, by: after.by, until: after.ringUntil };
    drafts.push({
      id: ids.id(),
      by: "hospital",
      at: now,
      kind: "card",
      card: { kind: "call", ref: after.callId, facts },
    });
    writes.push(talk.neverRang(tenant, id, after.callId));
  } else if (!isLive(after)) {
    drafts.push({ id: ids.id(), by: "hospital", at: now, kind: "notice", notice: lineOf(after) });
    writes.push(talk.pastWrite(tenant, id, after));
  }
  const thread = drafts.length ? await repository.thread(tenant, id) : undefined;
  const chat = thread && append(repository, tenant, thread, drafts, now);
  const calling = rings && after.by === "doctor";
  const facts = { kind: after.kind, until: after.ringUntil, ...(chat ? { seq: String(chat.after.lastSeq) } : {}) };
  const committed = await repository.commit([
    ...talk.lineWrites(tenant, id, { v: (before?.v ?? 0) + 1, accountId, doctorId, call: after }),
    ...writes,
    ...checks,
    ...(chat?.writes ?? []),
    ...(calling ? [newsOf("consultation.calling", consultation, tenant, now, facts, `#call-${after.no}`)] : []),
    repository.audit(call, consultation, `call-${after.state}`),
  ]);
  return committed.ok;
}

/** The line as it stands now; one that ran out is written down by whoever looks. */
export async function settled(
  parts: TalkParts,
  call: TalkAsked,
  consultation: Consultation,
): Promise<TalkLine | undefined> {
  const { talk, talkPolicy } = parts;
  return untilDone(async () => {
    const line = await talk.line(call.tenant, consultation.id, sideOf(call));
    if (!line) return undefined;
    const after = standing(line.call, call.now, talkPolicy);
    if (after === line.call) return line;
    return (await moveLine(parts, call, { consultation, before: line, after }))
      ? { ...line, v: line.v + 1, call: after }
      : AGAIN;
  });
}

/** Is this the page's own tap again? */
export const printOf = ({ fingerprint }: TalkAsked): string => fingerprint.slice(0, 16);
