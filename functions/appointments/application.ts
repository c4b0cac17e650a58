import type { appointments } from "../../shared/appointments/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";

export const application =
  (parts: Parts): Answering<(typeof appointments)["calls"]["application"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.application(id, call);
    return found ? done(await ownerView(parts, found, call)) : refused("thing.missing");
  };
