import type { caseCalls } from "../../../shared/consultations/case-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";

/** The whole request for the doctor who holds it; the reading is recorded before anything leaves (D1). */
export const openCase =
  (parts: LifeParts): Answering<(typeof caseCalls)["openCase"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.consultation(id, call);
    return found ? done(await doctorView(parts, found, call)) : refused("thing.missing");
  };
