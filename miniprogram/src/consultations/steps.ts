import { Intake } from "../../../shared/consultations/intake-model";
import type { DepartmentForm } from "../../../shared/consultations/intake-views";
import type { FieldError } from "../../../shared/kernel/contract";
import { mistakesIn } from "../kernel/mistakes";
import { intakeOf, type Answers, type GuardianRelation } from "./answers";

/** One screen after the other; signs of danger come first, each time. */
export const STEPS = ["signs", "visit", "how", "words", "medicines", "profile", "check"] as const;
export type Step = (typeof STEPS)[number];
export const positionOf = (step: Step): number => STEPS.indexOf(step);

/** Which fields are asked on which screen. */
const ASKED: { readonly [S in Step]?: readonly string[] } = {
  signs: ["signs"],
  visit: ["visitId", "diagnosisCode"],
  how: ["wishes", "course", "symptoms", "since"],
  words: ["description", "documentIds"],
  medicines: ["takes", "medicines"],
  profile: ["profile", "guardian"],
};

/** The screen on which a field stands; what stands nowhere is shown where the answers are checked. */
export function stepOf(path: string): Step {
  const [field = ""] = path.replace(/^intake\./, "").split(".");
  return STEPS.find((step) => ASKED[step]?.includes(field)) ?? "check";
}

/** What is not in the draft: said anew with each request. */
export type SaidNow = {
  readonly profileConfirmed: boolean;
  readonly guardianNeeded: boolean;
  readonly guardian: { readonly name: string; readonly relation?: GuardianRelation; readonly beside: boolean };
};

/** What has to be mended on one screen, or with `check` anywhere, by the schema that the server asks too. */
export function mistakesOn(
  step: Step,
  answers: Answers,
  form: DepartmentForm | undefined,
  said: SaidNow,
): FieldError[] {
  const found = [
    ...(answers.visitId && answers.diagnosisCode ? [] : [{ path: "visitId", code: "visit.required" }]),
    ...mistakesIn(Intake, intakeOf(answers)),
    ...ofWords(answers, form),
    ...ofMedicines(answers),
    ...ofNow(said),
  ].filter(({ path }, at, all) => all.findIndex((one) => one.path === path) === at);
  if (step === "check") return [...found, ...unfinishedFiles(answers)];
  return found.filter(({ path }) => stepOf(path) === step);
}

const ofWords = ({ description }: Answers, form: DepartmentForm | undefined): FieldError[] =>
  form && description.trim().length < form.leastWords ? [{ path: "description", code: "description.too-short" }] : [];

function ofMedicines({ takes, medicines, wishes }: Answers): FieldError[] {
  if (takes === undefined) return [{ path: "takes", code: "takes.required" }];
  const none = takes === "no" || medicines.length === 0;
  if (wishes.includes("refill") && none) return [{ path: "takes", code: "medicines.needed" }];
  return takes === "yes" && none ? [{ path: "takes", code: "medicines.empty" }] : [];
}

function ofNow({ profileConfirmed, guardianNeeded, guardian }: SaidNow): FieldError[] {
  return [
    ...(profileConfirmed ? [] : [{ path: "profile", code: "profile.unconfirmed" }]),
    ...(guardianNeeded && guardian.name.trim().length < 2 ? [{ path: "guardian.name", code: "name.required" }] : []),
    ...(guardianNeeded && !guardian.relation ? [{ path: "guardian.relation", code: "relation.required" }] : []),
    ...(guardianNeeded && !guardian.beside ? [{ path: "guardian.beside", code: "guardian.needed" }] : []),
  ];
}

/** What is on its way may take its time while she goes on; it must have arrived before the request leaves. */
function unfinishedFiles({ files }: Answers): FieldError[] {
  const open = files.find(({ state }) => state !== "sent");
  return open ? [{ path: "documentIds", code: open.state === "waiting" ? "file.waiting" : "file.failed" }] : [];
}
