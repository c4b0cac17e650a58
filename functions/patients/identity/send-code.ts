import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import { CODE_RULES } from "../one-time-codes";
import type { OnFile } from "./on-file";
import type { IdentityParts } from "./parts";

/** Codes of binding are kept apart from those of signing in: bound to the account and the card. */
export const codeSubject = (accountId: Id, personId: Id): string => `bind ${accountId} ${personId}`;

/**
 * Keeps a fresh code in any case, and sends it only where the details match, once the answer has left: nobody learns from
 * the answer, its steps or its time whether there was somebody to send it to (A5).
 */
export async function sendCode(
  parts: IdentityParts,
  tenant: string,
  ids: { readonly accountId: Id; readonly personId: Id },
  file: OnFile,
  now: Instant,
) {
  const code = parts.ids.digits(CODE_RULES.digits);
  const issued = await parts.codes.issue(tenant, codeSubject(ids.accountId, ids.personId), code, now);
  const [to] = file.matches ? file.phones : [];
  if (issued.ok)
    parts.after(async () => {
      if (to === undefined || !(await parts.limits.mayText(tenant, to, now))) return;
      await parts.sms.send(to, "sign-in-code", [code, String(CODE_RULES.lifeMinutes)]);
    });
  return issued;
}
