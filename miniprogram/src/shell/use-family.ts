import { useEffect } from "react";
import { patients } from "../../../shared/patients/contract";
import { client } from "../kernel/api";
import { useSession, useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";

const calls = client(patients);

/** The people of this account and the one whom the pages are about (herself, until another is chosen). */
export function useFamily() {
  const signedIn = useSignedIn();
  const { personId, choosePerson } = useSession();
  const call = useCall(signedIn ? () => calls.family({}) : null, [signedIn]);
  const members = call.value?.members ?? [];
  const chosen =
    members.find((member) => member.personId === personId) ??
    members.find(({ relation }) => relation === "self") ??
    members[0];
  useEffect(() => {
    if (chosen && chosen.personId !== personId) choosePerson(chosen.personId);
  }, [chosen, personId, choosePerson]);
  return { signedIn, call, members, chosen, choose: choosePerson };
}
