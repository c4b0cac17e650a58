import { outpatient } from "../../shared/outpatient/contract";
import { refused } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import type { Parts } from "./parts";

/** Every call of the contract, as code. */
export const outpatientHandlers = (_parts: Parts): Handlers<typeof outpatient> =>
  Object.fromEntries(
    Object.keys(outpatient.calls).map((call) => [call, async () => refused("thing.missing")]),
  ) as unknown as Handlers<typeof outpatient>;
