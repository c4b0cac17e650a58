import { conductFrom } from "../../../shared/appointments/conduct";
import type { appointments } from "../../../shared/appointments/contract";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";

export const conductOf =
  (parts: Parts): Answering<(typeof appointments)["calls"]["conductOf"]> =>
  async ({ personId }, { tenant, now }) =>
    done(conductFrom(await parts.conduct.marks(personId, tenant), now, parts.policy.moving));
