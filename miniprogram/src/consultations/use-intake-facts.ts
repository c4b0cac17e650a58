import { useState } from "react";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import type { Choice } from "./answers";
import { calls, own } from "./calls";
import { useConsent } from "./use-consent";

/** What the hospital says about a request before it is made: the department's questions, the offer, her visits, her profile. */
export function useIntakeFacts(personId: string, { departmentId, doctorId, service }: Choice) {
  const form = useCall(() => calls.department({ departmentId }), [departmentId]);
  const offer = useCall(() => calls.doctor({ doctorId }), [doctorId]);
  const eligibility = useCall(() => calls.eligibility({ personId, departmentId }), [personId, departmentId]);
  const profile = useCall(() => own.profile({ personId }), [personId]);
  const consent = useConsent(personId);
  // which version she said is right on this visit to the page; a changed profile is asked about anew
  const [confirmed, setConfirmed] = useState<number>();
  const confirm = useWrite((stepId, version: number) => own.confirmProfile({ personId, stepId, version }));
  const version = profile.value?.version ?? 0;
  const confirmProfile = async () => {
    const answer = await confirm.press(version);
    if (answer?.ok) {
      profile.put(answer.value);
      setConfirmed(answer.value.version);
    } else if (answer?.code === "profile.changed") await profile.reload();
  };
  return {
    form,
    offer,
    eligibility,
    profile,
    consentVersion: consent.version,
    service: offer.value?.doctor.services.find(({ kind }) => kind === service),
    profileVersion: version,
    profileConfirmed: version > 0 && confirmed === version,
    confirmProfile,
    confirming: confirm.busy,
    confirmRefusal: confirm.refusal,
  };
}
export type IntakeFacts = ReturnType<typeof useIntakeFacts>;
