import { useEffect } from "react";
import { patients } from "../../../shared/patients/contract";
import type { FamilyMember } from "../../../shared/patients/model";
import { client } from "../kernel/api";
import { useSession, useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";

const calls = client(patients);

/**
 * The people of this account and the one whom the pages are about (herself, until another is chosen). `acts` names what the
 * page does: people of other families who gave leave for it are among them.
 */
export function useFamily(acts?: string) {
  const signedIn = useSignedIn();
  const { personId, choosePerson } = useSession();
  const call = useCall(signedIn ? () => calls.family({}) : null, [signedIn]);
  const others = acts ? (call.value?.actsFor ?? []).filter(({ scopes }) => scopes.some((scope) => scope === acts)) : [];
  const members: FamilyMember[] = [...(call.value?.members ?? []), ...others];
  const chosen =
    members.find((member) => member.personId === personId) ??
    members.find(({ relation }) => relation === "self") ??
    members[0];
  useEffect(() => {
    if (chosen && chosen.personId !== personId) choosePerson(chosen.personId);
  }, [chosen, personId, choosePerson]);
  return { signedIn, call, members, chosen, choose: choosePerson };
}
