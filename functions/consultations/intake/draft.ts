import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { IntakeParts } from "./parts";

type Calls = typeof intakeCalls;

export const readDraft =
  ({ drafts }: IntakeParts): Answering<Calls["readDraft"]> =>
  async ({ personId }, call) =>
    done({ draft: await drafts.of(personId, call) });

export const saveDraft =
  ({ drafts }: IntakeParts): Answering<Calls["saveDraft"]> =>
  async (input, call) => {
    await drafts.save({ ...input, savedAt: call.now }, call);
    return done({ savedAt: call.now });
  };
