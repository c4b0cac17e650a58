import { useState } from "react";
import { guide } from "../../../shared/outpatient/data/guide";
import { adviseOf, complaintsFor, redFlagsFor, type Seeker } from "../../../shared/outpatient/guide";

export const NONE = "none";
export type GuideStep = "who" | "signs" | "what" | "answer";

/** Three questions, one a screen; a red flag ends them at once. */
export function useGuide() {
  const [step, setStep] = useState<GuideStep>("who");
  const [seeker, setSeeker] = useState<Seeker>();
  const [signs, setSigns] = useState<readonly string[]>([]);
  const [complaint, setComplaint] = useState<string>();
  const redFlags = signs.filter((sign) => sign !== NONE);
  const advice = seeker ? adviseOf(guide, seeker, { redFlags, complaint }) : undefined;

  const chooseSigns = (values: string[]) => {
    const addsNone = values.includes(NONE) && !signs.includes(NONE);
    setSigns(addsNone ? [NONE] : values.filter((value) => value !== NONE));
  };
  const choose = (who: Seeker) => {
    setSeeker(who);
    setSigns([]);
    setComplaint(undefined);
  };
  const answered = { who: seeker !== undefined, signs: signs.length > 0, what: complaint !== undefined, answer: true };
  const next = () => {
    if (step === "who") return setStep("signs");
    if (step === "signs") return setStep(redFlags.length > 0 ? "answer" : "what");
    setStep("answer");
  };
  return {
    step,
    seeker,
    signs,
    complaint,
    advice,
    answered: answered[step],
    redFlags: seeker ? redFlagsFor(guide, seeker) : [],
    complaints: seeker ? complaintsFor(guide, seeker) : [],
    choose,
    chooseSigns,
    chooseComplaint: setComplaint,
    next,
    /** None of the lines fits. */
    nothingFits: () => {
      setComplaint(undefined);
      setStep("answer");
    },
    again: () => {
      setStep("who");
      setSigns([]);
      setComplaint(undefined);
    },
  };
}
export type GuideInHand = ReturnType<typeof useGuide>;
