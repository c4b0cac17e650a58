import type { Instant } from "../../../shared/kernel/time";
import { now } from "../kernel/clock";
import { newId } from "../kernel/ids";
import { storage } from "../kernel/storage";
import { noAnswers, type Answers, type Choice } from "./answers";
import { calls } from "./calls";

/** A request on its way: its id becomes the request's. */
export type IntakeDraft = {
  readonly id: string;
  readonly step: number;
  readonly answers: Answers;
  readonly savedAt: Instant;
};

const nameOf = (personId: string) => `follow-up-draft-${personId}`;

export const newDraft = (choice: Choice): IntakeDraft => ({
  id: newId(),
  step: 0,
  answers: noAnswers(choice),
  savedAt: now(),
});

/** The draft that this phone holds. */
export function draftHere(personId: string): IntakeDraft | undefined {
  const text = storage.read(nameOf(personId));
  const draft = text ? (read(text) as IntakeDraft | undefined) : undefined;
  return draft?.answers?.v === 1 ? draft : undefined;
}

export const keepHere = (personId: string, draft: IntakeDraft): void =>
  storage.write(nameOf(personId), JSON.stringify(draft));
export const forgetDraft = (personId: string): void => storage.remove(nameOf(personId));

/** The newest draft of a person: this phone's, or what another phone left with the hospital. Silence means this phone's. */
export async function newestDraft(personId: string): Promise<IntakeDraft | undefined> {
  const here = draftHere(personId);
  const asked = await calls.readDraft({ personId });
  const draft = asked.ok ? asked.value.draft : undefined;
  const answers = draft && (read(draft.answers) as Answers | undefined);
  if (!draft || answers?.v !== 1) return here;
  if (here && (here.id === draft.id || here.savedAt >= draft.savedAt)) return here;
  return { id: draft.id, step: draft.step, answers, savedAt: draft.savedAt };
}

/** Leaves the draft with the hospital too; true when it arrived. Paths of this phone stay on this phone. */
export async function keepAtHospital(personId: string, { id, step, answers }: IntakeDraft): Promise<boolean> {
  const files = answers.files.map(({ path: _path, ...file }) => file);
  const saved = await calls.saveDraft({ id, personId, step, answers: JSON.stringify({ ...answers, files }) });
  return saved.ok;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
