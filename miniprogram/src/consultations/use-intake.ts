import { useCallback, useEffect, useState } from "react";
import { pageScrollTo } from "@tarojs/taro";
import type { Intake } from "../../../shared/consultations/intake-model";
import type { FieldError } from "../../../shared/kernel/contract";
import type { Refusal } from "../kernel/api";
import { replace } from "../kernel/navigation";
import { useWrite } from "../kernel/use-write";
import { routes as everywhere } from "../routes";
import { useReminders } from "../shell/reminders/use-reminders";
import type { FileAnswer } from "../shell/uploads/file-answer";
import { useUploads } from "../shell/uploads/use-uploads";
import { intakeOf, type Answers, type Choice } from "./answers";
import { calls } from "./calls";
import { routes } from "./routes";
import { mistakesOn, positionOf, STEPS, stepOf, type SaidNow, type Step } from "./steps";
import { useDraft } from "./use-draft";
import { NONE } from "./use-guide";
import { useIntakeFacts } from "./use-intake-facts";

const NO_FILES: readonly FileAnswer[] = [];
export const MOST_FILES = 9;
type Submitted = Parameters<typeof calls.submit>[0];

/** A request of one person on its way: where she is, what is wrong there, and the way on, back and out. */
export function useIntake(personId: string, choice: Choice) {
  const { draft, kept, set: change, goTo, forget } = useDraft(personId, choice);
  const facts = useIntakeFacts(personId, choice);
  const reminders = useReminders("applying");
  const [at, setAt] = useState<Step>("signs");
  const [signs, setSigns] = useState<readonly string[]>([]);
  const [guardian, setGuardian] = useState<SaidNow["guardian"]>({ name: "", beside: false });
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [correcting, setCorrecting] = useState(false);
  const changeFiles = useCallback(
    (how: (files: readonly FileAnswer[]) => readonly FileAnswer[]) =>
      change((answers) => ({ ...answers, files: how(answers.files) })),
    [change],
  );
  const uploads = useUploads(personId, draft?.answers.files ?? NO_FILES, changeFiles, MOST_FILES);
  const sending = useWrite((_id, request: Submitted) => calls.submit(request));
  useEffect(() => setAt("signs"), [personId]);

  const set = useCallback((part: Partial<Answers>) => change((answers) => ({ ...answers, ...part })), [change]);
  const said: SaidNow = {
    profileConfirmed: facts.profileConfirmed,
    guardianNeeded: facts.eligibility.value?.guardianNeeded ?? false,
    guardian,
  };
  const acute = signs.filter((sign) => sign !== NONE);
  const show = (step: Step, wrong: readonly FieldError[] = []) => {
    setMistakes(wrong);
    setRefusal(undefined);
    sending.clear();
    setAt(step);
    void pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const move = (step: Step) => {
    show(step);
    void goTo(positionOf(step));
  };
  const correct = (step: Step, wrong: readonly FieldError[] = []) => {
    setCorrecting(true);
    show(step, wrong);
  };

  const next = () => {
    if (!draft) return;
    if (at === "signs") {
      if (signs.length === 0) return setMistakes([{ path: "signs", code: "signs.required" }]);
      // what is urgent goes no further: the page shows 120; the profile is confirmed with each request
      return acute.length > 0
        ? show("visit")
        : move(STEPS[Math.min(Math.max(1, draft.step), positionOf("profile"))] ?? "visit");
    }
    const wrong = mistakesOn(at, draft.answers, facts.form.value, said);
    if (wrong[0]) return setMistakes(wrong);
    const back = correcting;
    setCorrecting(false);
    move(back ? "check" : (STEPS[positionOf(at) + 1] ?? "check"));
  };

  /** The question about messages must be the first thing that the tap does. */
  const send = async () => {
    const asked = reminders.ask();
    if (!draft) return;
    const { id, answers } = draft;
    const wrong = mistakesOn("check", answers, facts.form.value, said);
    if (wrong[0]) return correct(stepOf(wrong[0].path), wrong);
    await asked;
    const answer = await sending.press({
      id,
      personId,
      ...choice,
      consentVersion: facts.consentVersion ?? "",
      visitId: answers.visitId ?? "",
      diagnosisCode: answers.diagnosisCode ?? "",
      signs: acute,
      intake: intakeOf(answers) as Intake,
      profileVersion: facts.profileVersion,
      ...(said.guardianNeeded && guardian.relation
        ? { guardian: { name: guardian.name.trim(), relation: guardian.relation } }
        : {}),
      priceVersion: facts.offer.value?.priceVersion ?? "",
    });
    if (!answer) return;
    if (answer.ok) {
      forget();
      const { id: made, fen } = answer.value;
      return fen > 0
        ? replace(everywhere.payFor, { domain: "consultations", id: made })
        : replace(routes.consultation, { id: made });
    }
    if (answer.fields?.[0]) return correct(stepOf(answer.fields[0].path), withoutIntake(answer.fields));
    if (answer.code === "price.changed") await facts.offer.reload();
    setRefusal(answer);
  };

  const back = () => move(correcting ? "check" : (STEPS[positionOf(at) - 1] ?? "signs"));
  return {
    draft,
    kept,
    at,
    facts,
    uploads,
    signs,
    acute,
    setSigns,
    guardian,
    setGuardian,
    set,
    mistakes,
    refusal,
    dismiss: () => setRefusal(undefined),
    sending: sending.busy,
    correct,
    next,
    back,
    backToSigns: () => show("signs"),
    send,
  };
}
export type IntakeInHand = ReturnType<typeof useIntake>;

const withoutIntake = (fields: readonly FieldError[]): FieldError[] =>
  fields.map(({ path, code }) => ({ path: path.replace(/^intake\./, ""), code }));
