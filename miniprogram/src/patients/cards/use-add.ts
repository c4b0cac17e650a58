import { useState } from "react";
import type { FieldError } from "../../../../shared/kernel/contract";
import { today } from "../../kernel/clock";
import { replace } from "../../kernel/navigation";
import { useSession } from "../../kernel/session";
import { useWrite } from "../../kernel/use-write";
import { EMPTY, inputOf, mistakesOn, STEPS, type AddForm, type AddInput, type Step } from "./add-form";
import { calls } from "./calls";
import { routes } from "./routes";

/** The form in hand: where it stands, what is wrong, and the one tap that sends it. */
export function useAdd() {
  const [form, setForm] = useState<AddForm>(EMPTY);
  const [step, setStep] = useState<Step>("who");
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const add = useWrite((id, input: AddInput) => calls.addPatient({ id, ...input }));
  const at = STEPS.indexOf(step);
  const go = (to: Step) => {
    setMistakes([]);
    add.clear();
    setStep(to);
  };
  const next = () => {
    const found = mistakesOn(step, form, today());
    setMistakes(found);
    if (found.length === 0) go(STEPS[at + 1] ?? "check");
  };
  const send = async () => {
    const answer = await add.press(inputOf(form));
    if (!answer?.ok) return;
    const { personId } = answer.value.member;
    useSession.getState().choosePerson(personId);
    if (answer.value.next === "proved") replace(routes.person, { id: personId });
    else replace(routes.verify, { id: personId });
  };
  return {
    form,
    step,
    at,
    mistakes,
    busy: add.busy,
    refusal: add.refusal,
    set: (part: Partial<AddForm>) => setForm((last) => ({ ...last, ...part })),
    go,
    back: () => go(STEPS[at - 1] ?? "who"),
    next,
    send,
  };
}
export type Adding = ReturnType<typeof useAdd>;
