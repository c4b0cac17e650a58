import { done, refused } from "../../../shared/kernel/result";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import { movedOn } from "../../../shared/prescriptions/rules";
import { isDispensed } from "../../../shared/prescriptions/states";
import type { Answering } from "../../kernel/call";
import { endOf } from "../ending";
import type { RxParts } from "../review/review-parts";
import { stepPrescription } from "../step";
import { patientView, rowOf } from "./patient-view";
import { standingNow } from "./standing";

/** Hers and those of the people for whom she may act now, the latest first. */
export const mine =
  ({ repository, people, deliveries }: RxParts): Answering<(typeof patientCalls)["mine"]> =>
  async ({ cursor }, call) => {
    const { tenant, actor, now } = call;
    const page = await repository.ofAccount(tenant, actor.accountId, cursor);
    const seen = await Promise.all(page.prescriptions.map((found) => repository.mayRead(call, found)));
    const found = page.prescriptions.filter((_one, i) => seen[i]);
    for (const personId of new Set(found.map((one) => one.personId)))
      await repository.recordReading(call, personId, "prescriptions");
    const items = await Promise.all(
      found.map(async (one) => {
        const [{ maskedName }, standing] = await Promise.all([
          people.names(tenant, one.personId),
          standingNow({ deliveries }, tenant, one, now),
        ]);
        return rowOf(one, maskedName, standing);
      }),
    );
    return done({ items, ...(page.cursor ? { cursor: page.cursor } : {}) });
  };

export const prescription =
  (parts: RxParts): Answering<(typeof patientCalls)["prescription"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.prescription(id, call);
    return found ? done(await patientView(parts, found, call)) : refused("thing.missing");
  };

/** She does not want it: void before payment; paid and not given, all money goes back. */
export const notNeeded =
  (parts: RxParts): Answering<(typeof patientCalls)["notNeeded"]> =>
  async (input, call) => {
    const { tenant } = call;
    const outcome = await stepPrescription(parts, input, call, "not-needed", (before, step) => {
      if (isDispensed(before.state)) return refused("prescription.given");
      if (before.state === "held") return movedOn(before);
      return endOf(before, step, { tenant, because: "patient", seen: input.version }, parts.boxesBack);
    });
    return outcome.ok ? done(await patientView(parts, outcome.value, call)) : outcome;
  };
