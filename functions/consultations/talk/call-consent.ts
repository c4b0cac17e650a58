import { CALL_CONSENT } from "../../../shared/consultations/talk-rules";
import type { Id } from "../../../shared/kernel/ids";
import type { Write } from "../../kernel/table/table";
import type { TalkAsked } from "./call-step";
import type { TalkParts } from "./parts";

/** Her consent to what is kept of a call: still owed, or live with its check for the commit (A7). A doctor owes none. */
export async function callConsent(
  { people }: TalkParts,
  { actor, tenant }: TalkAsked,
  personId: Id,
): Promise<{ readonly owed?: typeof CALL_CONSENT; readonly checks: readonly Write[] }> {
  if (actor.kind === "staff") return { checks: [] };
  const consent = await people.consentOf(tenant, personId, CALL_CONSENT);
  return consent ? { checks: [consent.check] } : { owed: CALL_CONSENT, checks: [] };
}
