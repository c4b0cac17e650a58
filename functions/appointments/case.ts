import type { appointments } from "../../shared/appointments/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";

export const openCase =
  (parts: Parts): Answering<(typeof appointments)["calls"]["case"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.application(id, call);
    return found ? done(await caseView(parts, found, call)) : refused("thing.missing");
  };
