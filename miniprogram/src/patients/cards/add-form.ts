import { identity } from "../../../../shared/patients/identity-contract";
import { saysBirth, yearsOn, type DocumentKind, type Sex } from "../../../../shared/patients/documents";
import { identityPolicy } from "../../../../shared/patients/identity-policy";
import { birthDayOf, type Relation } from "../../../../shared/patients/model";
import type { FieldError, InputOf } from "../../../../shared/kernel/contract";
import type { Day } from "../../../../shared/kernel/time";
import { mistakesIn } from "../../kernel/mistakes";
import { newId } from "../../kernel/ids";

export const STEPS = ["who", "details", "phone", "check"] as const;
export type Step = (typeof STEPS)[number];
export type AddForm = {
  relation?: Relation | undefined;
  kind?: DocumentKind | undefined;
  name: string;
  number: string;
  bornOn?: Day | undefined;
  sex?: Sex | undefined;
  motherId?: string | undefined;
  birthOrder: string;
  phone: string;
  declared: ("guardian" | "child")[];
};
export type AddInput = Omit<InputOf<(typeof identity)["calls"]["addPatient"]>, "id">;
export const EMPTY: AddForm = { name: "", number: "", birthOrder: "1", phone: "", declared: [] };

/** Must birth date and sex be asked? They stand in every number of eighteen characters. */
export const asksBirth = ({ kind, number }: AddForm): boolean =>
  kind !== undefined &&
  (kind === "permanent-resident" ? number.length > 0 && number.length !== 18 : !saysBirth({ kind, number }));

const bornOf = (form: AddForm): Day | undefined =>
  form.kind && !asksBirth(form) && form.number.length === 18 ? birthDayOf(form.number) : form.bornOn;

/** Whose consent is asked on the way: nobody's, the guardian's, or under fourteen also the one for the child. */
export function declarations(form: AddForm, today: Day): ("guardian" | "child")[] {
  const born = bornOf(form);
  if (born === undefined) return [];
  const years = yearsOn(born, today);
  const { ofAge, child } = identityPolicy;
  if (years >= ofAge.years || (form.relation === "self" && years >= child.years)) return [];
  return years < child.years ? ["guardian", "child"] : ["guardian"];
}

function documentOf(form: AddForm): unknown {
  const { kind, number, bornOn, sex, motherId, birthOrder } = form;
  if (kind === "newborn") return { kind, motherId, birthOrder: Number(birthOrder), bornOn, sex };
  if (!asksBirth(form)) return { kind, number };
  return { kind, number, ...(bornOn ? { bornOn } : {}), ...(sex ? { sex } : {}) };
}

/** What is sent; whether it fits is asked of the contract's own schema. */
export const inputOf = (form: AddForm): AddInput =>
  ({
    name: form.name,
    document: documentOf(form),
    phone: form.phone,
    relation: form.relation,
    ...(form.declared.includes("guardian")
      ? { guardian: { isGuardian: true, childConsent: form.declared.includes("child") } }
      : {}),
  }) as AddInput;

const FIELDS: Record<Step, readonly string[]> = {
  who: ["relation", "document.kind"],
  details: ["name", "document.number", "document.bornOn", "document.sex", "document.motherId", "document.birthOrder"],
  phone: ["phone", "guardian"],
  check: [],
};

/** What does not fit on one step, or on all of them. */
export function mistakesOn(step: Step, form: AddForm, today: Day): FieldError[] {
  const found = mistakesIn(identity.calls.addPatient.input, { id: newId(), ...inputOf(form) });
  const own = found
    .map(({ path, code }) => ({ path: path === "document" ? "document.kind" : path, code }))
    .filter(({ path }) => step === "check" || FIELDS[step].includes(path));
  const missing = declarations(form, today).filter((one) => !form.declared.includes(one));
  const birth =
    step === "details" && asksBirth(form)
      ? (["bornOn", "sex"] as const)
          .filter((name) => form[name] === undefined && !own.some(({ path }) => path === `document.${name}`))
          .map((name) => ({ path: `document.${name}`, code: "value.malformed" }))
      : [];
  return [
    ...own,
    ...birth,
    ...(step === "phone" && missing.length ? [{ path: "guardian", code: "value.malformed" }] : []),
  ];
}
