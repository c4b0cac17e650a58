import { useState } from "react";
import { useCall } from "../kernel/use-call";
import { calls } from "./calls";

export const SEEKERS = ["pregnant", "woman", "child"] as const;
export type Seeker = (typeof SEEKERS)[number];
export const NONE = "none";
export type GuideStep = "who" | "signs" | "what" | "answer";

/** "None of these" stands alone. */
export function withNone(values: readonly string[], before: readonly string[]): string[] {
  return values.includes(NONE) && !before.includes(NONE) ? [NONE] : values.filter((value) => value !== NONE);
}

/** Three questions, one a screen; a sign of danger ends them at once (row 40). No diagnosis. */
export function useGuide() {
  const [step, setStep] = useState<GuideStep>("who");
  const [seeker, setSeeker] = useState<Seeker>();
  const [signs, setSigns] = useState<readonly string[]>([]);
  const [complaint, setComplaint] = useState<string>();
  const call = useCall(seeker ? () => calls.guide({ seeker }) : null, [seeker]);
  const redFlags = signs.filter((sign) => sign !== NONE);
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
    call,
    isEmergency: redFlags.length > 0,
    advised: call.value?.complaints.find(({ id }) => id === complaint),
    answered: { who: seeker !== undefined, signs: signs.length > 0, what: complaint !== undefined, answer: true }[step],
    choose: (who: Seeker) => {
      setSeeker(who);
      setSigns([]);
      setComplaint(undefined);
    },
    chooseSigns: (values: string[]) => setSigns(withNone(values, signs)),
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
