import { done } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepOf } from "./step";
import { takePlace } from "./take";

export const book =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["book"]> =>
  async (input, call) => {
    const asks = {
      ...input,
      accountId: call.actor.accountId,
      proxy: call.proxy,
      step: stepOf(call, input.id),
      reader: call,
    };
    const taken = await takePlace(parts, asks);
    return taken.ok ? done(await visitView(parts, call.tenant, taken.value, call.now)) : taken;
  };
