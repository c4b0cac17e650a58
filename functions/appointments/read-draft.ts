import type { appointments } from "../../shared/appointments/contract";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

export const readDraft =
  ({ repository }: Parts): Answering<(typeof appointments)["calls"]["readDraft"]> =>
  async ({ personId }, call) =>
    done({ draft: await repository.draft(personId, call) });
