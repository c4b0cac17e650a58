import type { appointments } from "../../shared/appointments/contract";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

export const saveDraft =
  ({ repository }: Parts): Answering<(typeof appointments)["calls"]["saveDraft"]> =>
  async (input, call) => {
    await repository.saveDraft({ ...input, savedAt: call.now }, call.tenant);
    return done({ savedAt: call.now });
  };
