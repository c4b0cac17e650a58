import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import { canonical } from "../../../shared/prescriptions/canonical";
import type { DraftView } from "../../../shared/prescriptions/views";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import type { Answering } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";
import { heldBy, isRefused } from "./case-of";
import { createDraftStore, type Draft } from "./draft-store";
import { linesOf } from "./lines";

const empty = (consultationId: Id): DraftView => ({ version: 0, consultationId, lines: [], overrides: [] });
const shown = ({ doctorId: _doctorId, ...draft }: Draft): DraftView => draft;
/** Of another doctor's draft only the version is said: it is written over, never read. */
const ownOr = (draft: Draft | undefined, doctorId: string | undefined, consultationId: Id): DraftView => {
  if (!draft) return empty(consultationId);
  return draft.doctorId === doctorId ? shown(draft) : { ...empty(consultationId), version: draft.version };
};

export const myDraft =
  (parts: RxParts): Answering<(typeof writingCalls)["myDraft"]> =>
  async ({ consultationId }, call) => {
    const held = await heldBy(parts, consultationId, call);
    if (isRefused(held)) return held;
    const draft = await createDraftStore(parts.table).draft(call.tenant, consultationId);
    return done(ownOr(draft, call.actor.doctorId, consultationId));
  };

/** Over the version that was seen; the very same words again are no conflict. */
export const saveDraft =
  (parts: RxParts): Answering<(typeof writingCalls)["saveDraft"]> =>
  async ({ consultationId, version, revises, lines, overrides }, call) => {
    const { tenant, now: savedAt, actor } = call;
    const held = await heldBy(parts, consultationId, call);
    if (isRefused(held)) return held;
    const { unknown } = linesOf(lines);
    if (unknown.length) return refused("drug.unknown", { drugIds: unknown });
    const store = createDraftStore(parts.table);
    const doctorId = actor.doctorId!;
    const words = { consultationId, doctorId, ...(revises ? { revises } : {}), lines, overrides };
    const next: Draft = { ...words, version: version + 1, savedAt };
    const audit = parts.repository.audit(call, { id: consultationId, personId: held.personId }, "save-draft");
    if ((await store.commit([store.write(tenant, next), audit])).ok) return done(shown(next));
    const there = await store.draft(tenant, consultationId);
    const wordsOf = (one: Draft) => canonical({ ...one, savedAt: "", version: 0 });
    const same = there !== undefined && wordsOf(there) === wordsOf(next);
    if (there && same) return done(shown(there));
    return refused("draft.moved-on", { version: there?.version ?? 0 });
  };
