import type { Course, Wish } from "../../../shared/consultations/intake-model";
import type { ServiceKind } from "../../../shared/consultations/model";
import type { Day } from "../../../shared/kernel/time";
import type { FileAnswer } from "../shell/uploads/file-answer";

/** A medicine as it is typed: the days may be on their way. */
export type MedicineAnswer = { readonly name: string; readonly dose: string; readonly daysLeft: string };
export const GUARDIANS = ["mother", "father", "grandparent", "other"] as const;
export type GuardianRelation = (typeof GUARDIANS)[number];

/** What stands in the fields. Signs of danger, and who is beside a child, are asked each time and never kept. */
export type Answers = {
  readonly v: 1;
  readonly departmentId: string;
  readonly doctorId: string;
  readonly service: ServiceKind;
  readonly visitId?: string;
  readonly diagnosisCode?: string;
  readonly wishes: readonly Wish[];
  readonly course?: Course;
  readonly symptoms: readonly string[];
  readonly since?: Day;
  readonly description: string;
  readonly files: readonly FileAnswer[];
  readonly takes?: "yes" | "no";
  readonly medicines: readonly MedicineAnswer[];
};

export type Choice = Pick<Answers, "departmentId" | "doctorId" | "service">;
export const noAnswers = (choice: Choice): Answers => ({
  v: 1,
  ...choice,
  wishes: [],
  symptoms: [],
  description: "",
  files: [],
  medicines: [],
});
export const noMedicine: MedicineAnswer = { name: "", dose: "", daysLeft: "" };

/** The same answers for another doctor; another department asks for another visit and has other symptoms. */
export function chosenAnew(answers: Answers, choice: Choice): Answers {
  const same = answers.departmentId === choice.departmentId;
  const rest = same ? answers : { ...answers, visitId: undefined, diagnosisCode: undefined, symptoms: [] };
  return { ...rest, ...choice };
}

/** What was typed as a whole number; `undefined` where nothing readable stands. */
const wholeOf = (text: string): number | undefined => (/^\d+$/.test(text.trim()) ? Number(text) : undefined);

/** The intake as the contract wants it, with `undefined` where nothing is answered: the schema says what is missing. */
export const intakeOf = (answers: Answers) => ({
  wishes: answers.wishes,
  course: answers.course,
  symptoms: answers.symptoms,
  since: answers.since,
  description: answers.description.trim(),
  medicines:
    answers.takes === "yes"
      ? answers.medicines.map(({ name, dose, daysLeft }) => ({
          name: name.trim(),
          dose: dose.trim(),
          daysLeft: wholeOf(daysLeft),
        }))
      : [],
  documentIds: answers.files.filter(({ state }) => state === "sent").map(({ id }) => id),
});
