import type { caseCalls, DisputeCase, DisputeLine } from "../../../shared/consultations/case-calls";
import type { Consultation } from "../../../shared/consultations/model";
import { changed, movedOn } from "../../../shared/consultations/rules";
import { disputeLife } from "../../../shared/consultations/states";
import { done, refused } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { stepConsultation, type StepCall } from "../step";
import { namesOf, type LifeParts, type Names } from "./life-parts";

type Disputed = Consultation & { readonly dispute: NonNullable<Consultation["dispute"]> };
const isDisputed = (found: Consultation | undefined): found is Disputed => found?.dispute !== undefined;

const lineOf = ({ id, v, dispute, doctorId }: Disputed, names: Names, maskedName: string, now: Instant) =>
  ({
    id,
    version: v,
    kind: dispute.kind,
    at: dispute.at,
    decideBy: dispute.decideBy,
    overdue: dispute.state === "open" && dispute.decideBy < now,
    doctor: names.doctor(doctorId),
    maskedName,
  }) satisfies DisputeLine;

const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));

export const disputes =
  (parts: LifeParts): Answering<(typeof caseCalls)["disputes"]> =>
  async ({ cursor }, { tenant, now }) => {
    const found = await parts.repository.disputesOf(tenant, cursor);
    const names = await namesOf(parts, tenant);
    const items = await Promise.all(
      found.consultations
        .filter(isDisputed)
        .map(async (one) => lineOf(one, names, (await parts.people.names(tenant, one.personId)).maskedName, now)),
    );
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

/** What it takes to decide: her words, how fast and how much was answered, and what both sides wrote. */
async function caseOf(parts: LifeParts, found: Disputed, { tenant, now }: StepCall): Promise<DisputeCase> {
  const { dispute, paidAt, submittedAt, firstAnswerAt, summary } = found;
  const [names, { maskedName }, messages] = await Promise.all([
    namesOf(parts, tenant),
    parts.people.names(tenant, found.personId),
    parts.repository.messages(tenant, found.id),
  ]);
  const { decidedAt, decidedBy = "", reply = "" } = dispute;
  return {
    ...lineOf(found, names, maskedName, now),
    words: dispute.words,
    state: found.state,
    ...(decidedAt ? { decided: { state: dispute.state, at: decidedAt, by: decidedBy, reply } } : {}),
    ...(firstAnswerAt ? { minutesToFirstAnswer: minutesBetween(paidAt ?? submittedAt, firstAnswerAt) } : {}),
    exchanges: found.exchanges,
    fen: found.fee.fen,
    ...(summary ? { summary } : {}),
    messages: messages.map((one) =>
      one.recalledAt ? { ...one, text: undefined, transcript: undefined, documentId: undefined } : one,
    ),
  };
}

export const disputeCase =
  (parts: LifeParts): Answering<(typeof caseCalls)["disputeCase"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.unread(call.tenant, id);
    if (!isDisputed(found)) return refused("thing.missing");
    await parts.repository.recordReading(call, found.personId, `consultation#${id}`, "dispute");
    return done(await caseOf(parts, found, call));
  };

/** Decided by somebody who proved just now who it is, since money moves: upheld gives all back (row 56). */
export const decideDispute =
  (parts: LifeParts): Answering<(typeof caseCalls)["decideDispute"]> =>
  async ({ decision, reply, ...input }, call) => {
    const how = { action: `dispute-${decision}`, reach: "hospital" } as const;
    const outcome = await stepConsultation(parts, input, call, how, (before, step) => {
      const { dispute } = before;
      if (!dispute) return refused("thing.missing");
      const state = disputeLife.next(dispute.state, decision);
      if (state === undefined || before.v !== input.version) return movedOn(before);
      const decided = { ...dispute, state, reply, decidedAt: call.now, decidedBy: call.actor.displayName.zh };
      const line = { ...step, by: "desk" as const, to: before.state, reason: `dispute-${state}` };
      const after = changed(before, line, { dispute: decided });
      return done({ after, event: "consultation.dispute-decided" as const, facts: { decision: state } });
    });
    if (!outcome.ok) return outcome;
    return isDisputed(outcome.value) ? done(await caseOf(parts, outcome.value, call)) : refused("thing.missing");
  };
