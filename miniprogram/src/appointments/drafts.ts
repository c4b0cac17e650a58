import { appointments } from "../../../shared/appointments/contract";
import type { Instant } from "../../../shared/kernel/time";
import { client } from "../kernel/api";
import { now } from "../kernel/clock";
import { newId } from "../kernel/ids";
import { storage } from "../kernel/storage";
import { noAnswers, type Answers } from "./answers";

const calls = client(appointments);

/** A form on its way: its id becomes the application's. */
export type FormDraft = {
  readonly id: string;
  readonly step: number;
  readonly answers: Answers;
  readonly savedAt: Instant;
};

const nameOf = (personId: string) => `ultrasound-draft-${personId}`;

export const newDraft = (): FormDraft => ({ id: newId(), step: 0, answers: noAnswers, savedAt: now() });

/** The draft that this phone holds. */
export function draftHere(personId: string): FormDraft | undefined {
  const text = storage.read(nameOf(personId));
  const draft = text ? (read(text) as FormDraft | undefined) : undefined;
  return draft?.answers?.v === noAnswers.v ? draft : undefined;
}

export const keepHere = (personId: string, draft: FormDraft): void =>
  storage.write(nameOf(personId), JSON.stringify(draft));
export const forgetDraft = (personId: string): void => storage.remove(nameOf(personId));

/** The newest draft of a person: this phone's, or what another phone left with the hospital. Silence means this phone's. */
export async function newestDraft(personId: string): Promise<FormDraft | undefined> {
  const here = draftHere(personId);
  const asked = await calls.readDraft({ personId });
  const draft = asked.ok ? asked.value.draft : undefined;
  const answers = draft && (read(draft.answers) as Answers | undefined);
  if (!draft || answers?.v !== noAnswers.v) return here;
  if (here && (here.id === draft.id || here.savedAt >= draft.savedAt)) return here;
  return { id: draft.id, step: draft.step, answers, savedAt: draft.savedAt };
}

/** Leaves the draft with the hospital too; true when it arrived. Paths of this phone stay on this phone. */
export async function keepAtHospital(personId: string, { id, step, answers }: FormDraft): Promise<boolean> {
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
