import { View } from "@tarojs/components";
import { DOCUMENT_KINDS } from "../../../../shared/patients/documents";
import type { FamilyMember } from "../../../../shared/patients/model";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { Checks, Choice, DatePicker, Field, NumberInput, Para, SummaryList, TextInput } from "../../ui";
import { asksBirth, declarations } from "./add-form";
import type { Adding } from "./use-add";
import type { CardWords } from "./words";
import "./cards.scss";

const RELATIONS = ["self", "spouse", "child", "parent", "other"] as const;
const SEXES = ["female", "male"] as const;
type Props = { words: CardWords; hand: Adding; wrong: (path: string) => string | undefined };

export const WhoStep = ({ words, hand: { form, set }, wrong }: Props) => (
  <>
    <Field name="relation" label={words.relation} error={wrong("relation")} group>
      <View className="p-relations">
        <Choice
          inline
          options={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
          value={form.relation}
          onChange={(relation) => set({ relation })}
        />
      </View>
    </Field>
    <Field name="document.kind" label={words.document} error={wrong("document.kind")} group>
      <Choice
        options={DOCUMENT_KINDS.map((value) => ({
          value,
          label: words.documents[value].name,
          hint: words.documents[value].hint,
        }))}
        value={form.kind}
        onChange={(kind) => set({ kind, number: "", bornOn: undefined, sex: undefined, declared: [] })}
      />
    </Field>
  </>
);

/** Numbers are written large and without spaces, as on the paper. */
const tidy = (number: string): string => number.replace(/[\s-]/g, "").toUpperCase();

export function DetailsStep({
  words,
  hand: { form, set },
  wrong,
  family,
}: Props & { family: readonly FamilyMember[] }) {
  const kind = form.kind ?? "resident-card";
  const said = words.documents[kind];
  const mothers = family.filter(({ sex, document }) => sex === "female" && document !== "newborn");
  return (
    <>
      <Field name="name" label={words.name} hint={words.nameHint} error={wrong("name")}>
        <TextInput value={form.name} most={40} onChange={(name) => set({ name: name.trim() })} />
      </Field>
      {kind === "newborn" ? (
        <>
          <Field name="document.motherId" label={words.mother} error={wrong("document.motherId")} group>
            <Choice
              options={mothers.map(({ personId, name, maskedNumber }) => ({
                value: personId,
                label: name,
                hint: maskedNumber,
              }))}
              value={form.motherId}
              onChange={(motherId) => set({ motherId })}
            />
          </Field>
          <Field
            name="document.birthOrder"
            label={words.birthOrder}
            hint={words.birthOrderHint}
            error={wrong("document.birthOrder")}
          >
            <NumberInput value={form.birthOrder} onChange={(birthOrder) => set({ birthOrder })} />
          </Field>
        </>
      ) : (
        <Field
          name="document.number"
          label={said.number ?? words.document}
          hint={said.example}
          error={wrong("document.number")}
        >
          <TextInput
            kind={kind === "resident-card" ? "identity" : "text"}
            value={form.number}
            most={20}
            onChange={(number) => set({ number: tidy(number), declared: [] })}
          />
        </Field>
      )}
      {asksBirth(form) && (
        <>
          <Field name="document.bornOn" label={words.bornOn} error={wrong("document.bornOn")}>
            <DatePicker
              value={form.bornOn}
              from="1900-01-01"
              to={today()}
              onChange={(bornOn) => set({ bornOn, declared: [] })}
            />
          </Field>
          <Field name="document.sex" label={words.sex} error={wrong("document.sex")} group>
            <Choice
              inline
              options={SEXES.map((value) => ({ value, label: words.sexes[value] }))}
              value={form.sex}
              onChange={(sex) => set({ sex })}
            />
          </Field>
        </>
      )}
    </>
  );
}

export function PhoneStep({ words, hand: { form, set }, wrong }: Props) {
  const asked = declarations(form, today());
  const texts = { guardian: words.guardianText, child: words.childText };
  return (
    <>
      <Field
        name="phone"
        label={words.phone}
        hint={words.phoneHint}
        example={words.phoneExample}
        error={wrong("phone")}
      >
        <TextInput kind="tel" value={form.phone} most={11} onChange={(phone) => set({ phone: phone.trim() })} />
      </Field>
      {asked.length > 0 && (
        <Field name="guardian" label={words.guardian} hint={words.guardianHint} error={wrong("guardian")} group>
          <Checks
            options={asked.map((value) => ({ value, label: texts[value] }))}
            values={form.declared}
            onChange={(declared) => set({ declared })}
          />
        </Field>
      )}
    </>
  );
}

export function CheckStep({ words, hand: { form, go }, family }: Props & { family: readonly FamilyMember[] }) {
  const say = useSay();
  const kind = form.kind ?? "resident-card";
  const mother = family.find(({ personId }) => personId === form.motherId);
  const number =
    kind === "newborn"
      ? { label: words.mother, value: `${mother?.name ?? ""} · ${form.birthOrder}` }
      : { label: words.documents[kind].number ?? words.document, value: form.number };
  return (
    <>
      <SummaryList
        rows={[
          {
            label: words.relation,
            value: form.relation ? words.relations[form.relation] : "",
            onChange: () => go("who"),
          },
          { label: words.document, value: words.documents[kind].name, onChange: () => go("who") },
          { label: words.name, value: form.name, onChange: () => go("details") },
          { ...number, onChange: () => go("details") },
          ...(asksBirth(form)
            ? [
                {
                  label: words.bornOn,
                  value: `${form.bornOn ? say.date(form.bornOn) : ""} · ${form.sex ? words.sexes[form.sex] : ""}`,
                  onChange: () => go("details"),
                },
              ]
            : []),
          { label: words.phone, value: form.phone, onChange: () => go("phone") },
        ]}
      />
      <Para quiet>{words.verify.why}</Para>
    </>
  );
}
