import { done, refused } from "../../../shared/kernel/result";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { patientView } from "../reading/patient-view";
import type { RxParts } from "../review/review-parts";
import { refillStore } from "./refill-store";

/** She says whether she is reminded when her medicine runs out; the same said twice changes nothing. */
export const remindRefill =
  (parts: RxParts): Answering<(typeof patientCalls)["remindRefill"]> =>
  async ({ id, wanted }, call) => {
    const { tenant } = call;
    const found = await parts.repository.prescription(id, call);
    if (!found) return refused("thing.missing");
    const { personId } = found;
    await parts.repository.commit([
      refillStore(parts.table).wishWrite(tenant, personId, wanted),
      auditOfWrite(call, { subject: personId, thing: `prescription#${id}`, action: wanted ? "remind" : "no-reminder" }),
    ]);
    return done(await patientView(parts, found, call));
  };
