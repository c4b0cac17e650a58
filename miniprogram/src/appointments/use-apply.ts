import { useCallback, useEffect, useState } from "react";
import { pageScrollTo } from "@tarojs/taro";
import { appointments } from "../../../shared/appointments/contract";
import { ApplicationForm, type EmergencySign } from "../../../shared/appointments/model";
import type { FieldError } from "../../../shared/kernel/contract";
import { client, type Refusal } from "../kernel/api";
import { today } from "../kernel/clock";
import { open, replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { useReminders } from "../shell/reminders/use-reminders";
import type { FileAnswer } from "../shell/uploads/file-answer";
import { useUploads } from "../shell/uploads/use-uploads";
import { formOf, type Answers } from "./answers";
import { wayOf, obstacleOf } from "./obstacles";
import { routes } from "./routes";
import { mistakesOn, positionOf, STEPS, stepOf, type Step } from "./steps";
import { useDraft } from "./use-draft";

const calls = client(appointments);
export type SignAnswer = EmergencySign | "none";
const NO_FILES: readonly FileAnswer[] = [];
const onSite = (route: string, why: string) => open(routes.onSite, { route, why, place: "" });

/** The stepped form of one person: where she is, what is wrong there, and the way on, back and out. */
export function useApply(personId: string) {
  const { draft, kept, set: change, goTo, forget } = useDraft(personId);
  const entry = useCall(() => calls.entry({}));
  const record = useCall(() => calls.recognise({ personId }), [personId]);
  const reminders = useReminders("applying");
  const [at, setAt] = useState<Step>("signs");
  const [signs, setSigns] = useState<readonly SignAnswer[]>([]);
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [correcting, setCorrecting] = useState(false);
  const changeFiles = useCallback(
    (how: (files: readonly FileAnswer[]) => readonly FileAnswer[]) =>
      change((answers) => ({ ...answers, files: how(answers.files) })),
    [change],
  );
  const uploads = useUploads(personId, draft?.answers.files ?? NO_FILES, changeFiles);
  const sending = useWrite((_id, { id, form }: { id: string; form: ApplicationForm }) =>
    calls.apply({ id, personId, form }),
  );
  useEffect(() => setAt("signs"), [personId]);

  const set = useCallback((part: Partial<Answers>) => change((answers) => ({ ...answers, ...part })), [change]);
  const show = (step: Step, wrong: readonly FieldError[] = []) => {
    setMistakes(wrong);
    setRefusal(undefined);
    sending.clear();
    setAt(step);
    void pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const move = (step: Step) => {
    if (step === "send") setSigns([]);
    show(step);
    void goTo(Math.min(positionOf(step), positionOf("check")));
  };
  const correct = (step: Step, wrong: readonly FieldError[] = []) => {
    setCorrecting(true);
    show(step, wrong);
  };

  /** True when none of the signs is there; otherwise says why the way on is closed. */
  const passSigns = (): boolean => {
    if (signs.length === 0) setMistakes([{ path: "screening.signs", code: "signs.required" }]);
    else if (!signs.includes("none")) onSite("clinic", "signs");
    return signs.includes("none");
  };

  const next = () => {
    if (!draft) return;
    const { answers, step } = draft;
    if (at === "signs") return void (passSigns() && move(STEPS[Math.max(1, step)] ?? "way"));
    const wrong = mistakesOn(at, answers, personId, today());
    if (wrong[0]) return at === "check" ? correct(stepOf(wrong[0].path), wrong) : setMistakes(wrong);
    const way = at === "way" ? wayOf(answers, record.value) : undefined;
    if (way) return onSite(way.route, way.why);
    const obstacle = at === "dates" && obstacleOf(answers, today());
    if (obstacle) return setRefusal(obstacle);
    const back = correcting;
    setCorrecting(false);
    move(back ? "check" : (STEPS[positionOf(at) + 1] ?? "check"));
  };

  /** The question about messages must be the first thing that the tap does. */
  const send = async () => {
    const asked = signs.includes("none") && reminders.ask();
    if (!draft || !passSigns()) return;
    const wrong = mistakesOn("send", draft.answers, personId, today());
    if (wrong[0]) return correct(stepOf(wrong[0].path), wrong);
    await asked;
    const form = formOf(draft.answers, personId) as ApplicationForm;
    const answer = await sending.press({ id: draft.id, form });
    if (!answer) return;
    if (answer.ok) {
      forget();
      return replace(routes.submitted, { id: answer.value.id });
    }
    const fields = (answer.fields ?? []).map(({ path, code }) => ({ path: path.replace(/^form\./, ""), code }));
    if (fields[0]) return correct(stepOf(fields[0].path), fields);
    setRefusal(answer);
  };

  const back = () => move(correcting ? "check" : (STEPS[positionOf(at) - 1] ?? "signs"));
  return {
    draft,
    kept,
    at,
    entry,
    record,
    uploads,
    signs,
    setSigns,
    set,
    mistakes,
    refusal,
    dismiss: () => setRefusal(undefined),
    sending: sending.busy,
    correcting,
    correct,
    move,
    next,
    back,
    send,
    forget,
  };
}
export type Apply = ReturnType<typeof useApply>;
