import type { HealthProfile } from "../../../../shared/patients/profile-model";
import { today } from "../../kernel/clock";
import { Choice, DatePicker, Field, NumberInput, Para, Switch, Cells, TextInput } from "../../ui";
import { Rows } from "./rows";
import type { Part } from "./profile-answers";
import { useOwnWords } from "./words";

export type PartProps = { profile: HealthProfile; onChange: (change: Partial<HealthProfile>) => void };

function Allergies({ profile: { noAllergies, allergies }, onChange }: PartProps) {
  const said = useOwnWords().profile;
  const severities = Object.entries(said.severities) as [keyof typeof said.severities, string][];
  return (
    <>
      <Cells>
        <Switch
          label={said.noAllergies}
          on={noAllergies}
          onChange={(on) => onChange(on ? { noAllergies: true, allergies: [] } : { noAllergies: false })}
        />
      </Cells>
      {!noAllergies && (
        <Rows
          rows={allergies}
          fresh={{ substance: "", severity: "unknown" as const, reaction: "" }}
          add={said.addAllergy}
          onChange={(rows) => onChange({ allergies: rows })}
        >
          {(row, put, at) => (
            <>
              <Field name={`allergy-${at}`} label={said.substance} example={said.substanceExample}>
                <TextInput value={row.substance} most={60} onChange={(substance) => put({ ...row, substance })} />
              </Field>
              <Field name={`severity-${at}`} label={said.severity} group>
                <Choice
                  options={severities.map(([value, label]) => ({ value, label }))}
                  value={row.severity}
                  onChange={(severity) => put({ ...row, severity })}
                />
              </Field>
              <Field name={`reaction-${at}`} label={said.reaction} optional>
                <TextInput value={row.reaction} most={120} onChange={(reaction) => put({ ...row, reaction })} />
              </Field>
            </>
          )}
        </Rows>
      )}
    </>
  );
}

function Medicines({ profile: { noMedicines, medicines }, onChange }: PartProps) {
  const said = useOwnWords().profile;
  return (
    <>
      <Cells>
        <Switch
          label={said.noMedicines}
          on={noMedicines}
          onChange={(on) => onChange(on ? { noMedicines: true, medicines: [] } : { noMedicines: false })}
        />
      </Cells>
      {!noMedicines && (
        <Rows
          rows={medicines}
          fresh={{ name: "", dose: "" }}
          add={said.addMedicine}
          onChange={(rows) => onChange({ medicines: rows })}
        >
          {(row, put, at) => (
            <>
              <Field name={`medicine-${at}`} label={said.medicine}>
                <TextInput value={row.name} most={60} onChange={(name) => put({ ...row, name })} />
              </Field>
              <Field name={`dose-${at}`} label={said.dose} example={said.doseExample} optional>
                <TextInput value={row.dose} most={80} onChange={(dose) => put({ ...row, dose })} />
              </Field>
            </>
          )}
        </Rows>
      )}
    </>
  );
}

function PregnancyPart({ profile: { pregnancy, lactation }, onChange }: PartProps) {
  const said = useOwnWords().profile;
  const states = Object.entries(said.pregnancies) as [keyof typeof said.pregnancies, string][];
  return (
    <>
      <Field name="pregnancy" label={said.pregnancy} group>
        <Choice
          options={states.map(([value, label]) => ({ value, label }))}
          value={pregnancy?.is}
          onChange={(is) => onChange({ pregnancy: { is } })}
        />
      </Field>
      {pregnancy?.is === "ended" && <Para>{said.endedCare}</Para>}
      {pregnancy?.is === "pregnant" && (
        <Field name="due" label={said.dueOn} optional>
          <DatePicker
            value={pregnancy.dueOn}
            from={today()}
            onChange={(dueOn) => onChange({ pregnancy: { ...pregnancy, dueOn } })}
          />
        </Field>
      )}
      {pregnancy?.is === "ended" && (
        <Field name="ended" label={said.endedOn} optional>
          <DatePicker
            value={pregnancy.endedOn}
            to={today()}
            onChange={(endedOn) => onChange({ pregnancy: { ...pregnancy, endedOn } })}
          />
        </Field>
      )}
      <Cells>
        <Switch label={said.lactation} on={lactation?.is ?? false} onChange={(is) => onChange({ lactation: { is } })} />
      </Cells>
    </>
  );
}

const organ = (name: "kidney" | "liver") =>
  function Organ({ profile, onChange }: PartProps) {
    const said = useOwnWords().profile;
    const states = Object.entries(said.organs) as [keyof typeof said.organs, string][];
    const now = profile[name];
    return (
      <>
        <Field name={name} label={said[name]} group>
          <Choice
            options={states.map(([value, label]) => ({ value, label }))}
            value={now.is}
            onChange={(is) => onChange({ [name]: { ...now, is } })}
          />
        </Field>
        <Field name={`${name}-note`} label={said.organNote} example={said.organExample} optional>
          <TextInput value={now.note} most={120} onChange={(note) => onChange({ [name]: { ...now, note } })} />
        </Field>
        <Field name={`${name}-day`} label={said.testedOn} optional>
          <DatePicker
            value={now.testedOn}
            to={today()}
            onChange={(testedOn) => onChange({ [name]: { ...now, testedOn } })}
          />
        </Field>
      </>
    );
  };

function ChronicPart({ profile: { chronic }, onChange }: PartProps) {
  const said = useOwnWords().profile;
  return (
    <Rows rows={chronic} fresh={{ name: "" }} add={said.addChronic} onChange={(rows) => onChange({ chronic: rows })}>
      {(row, put, at) => (
        <Field name={`chronic-${at}`} label={said.disease}>
          <TextInput value={row.name} most={60} onChange={(name) => put({ ...row, name })} />
        </Field>
      )}
    </Rows>
  );
}

function Weight({ profile: { weight }, onChange }: PartProps) {
  const said = useOwnWords().profile;
  const on = weight?.on ?? today();
  return (
    <>
      <Field name="weight" label={said.weight}>
        <NumberInput
          decimals={1}
          unit="kg"
          value={weight ? String(weight.kg) : ""}
          onChange={(text) => onChange({ weight: text === "" ? undefined : { kg: Number(text), on } })}
        />
      </Field>
      {weight && (
        <Field name="weight-on" label={said.weightOn}>
          <DatePicker value={on} to={today()} onChange={(day) => onChange({ weight: { ...weight, on: day } })} />
        </Field>
      )}
    </>
  );
}

/** Each part of the profile as a form. */
export const PART_FORMS: Record<Part, (props: PartProps) => React.ReactNode> = {
  allergies: Allergies,
  medicines: Medicines,
  pregnancy: PregnancyPart,
  kidney: organ("kidney"),
  liver: organ("liver"),
  chronic: ChronicPart,
  weight: Weight,
};
