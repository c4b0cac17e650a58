import { useEffect } from "react";
import { replace } from "../kernel/navigation";
import { useFamily } from "../shell/use-family";
import { routes } from "./routes";
import { useConsent } from "./use-consent";

/**
 * For whom the pages before a request are, and whether they are open to her: signed in, bound, and with the consent read
 * (D2-13). Without the consent its page takes the place of this one; `doctor` is where it comes back to.
 */
export function usePerson(doctor = "") {
  const family = useFamily("consultations");
  const { signedIn, chosen } = family;
  const consent = useConsent(chosen?.personId);
  const first = consent.missing[0]?.document;
  useEffect(() => {
    if (first) replace(routes.consent, { doctor });
  }, [first, doctor]);
  const noOne = signedIn && family.call.is === "ready" && family.members.length === 0;
  const ready = consent.call.value !== undefined && first === undefined;
  return { family, chosen, signedIn, noOne, consent, ready: Boolean(chosen) && ready };
}
export type PersonInHand = ReturnType<typeof usePerson>;
