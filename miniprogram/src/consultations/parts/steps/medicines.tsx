import { View } from "@tarojs/components";
import { Button, Card, Choice, Field, Notice, NumberInput, TextInput } from "../../../ui";
import { noMedicine, type MedicineAnswer } from "../../answers";
import type { StepProps } from "./step-props";

const MOST = 12;
/** Fewer days than this are not to be waited out online (D2-09). */
const SHORT_DAYS = 3;
const TAKES = ["yes", "no"] as const;

/** What she takes now and how many days of it are left (D2-14, row 47). */
export function MedicinesStep({ words, hand, answers, wrong }: StepProps) {
  const { intake: said } = words;
  const { medicines } = answers;
  const known = hand.facts.profile.value?.profile?.medicines ?? [];
  const put = (at: number, part: Partial<MedicineAnswer>) =>
    hand.set({ medicines: medicines.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  const isShort = medicines.some(({ daysLeft }) => /^\d+$/.test(daysLeft) && Number(daysLeft) < SHORT_DAYS);
  return (
    <>
      <Field name="takes" label={said.takes} error={wrong("takes")} group>
        <Choice
          inline
          options={TAKES.map((value) => ({ value, label: said.takesNames[value] }))}
          value={answers.takes}
          onChange={(takes) =>
            hand.set({ takes, medicines: takes === "yes" && medicines.length === 0 ? [noMedicine] : medicines })
          }
        />
      </Field>
      {answers.takes === "yes" && (
        <>
          {known.length > 0 && medicines.every(({ name }) => !name.trim()) && (
            <Button
              onPress={() =>
                hand.set({ medicines: known.slice(0, MOST).map(({ name, dose }) => ({ name, dose, daysLeft: "" })) })
              }
            >
              {said.fromProfile}
            </Button>
          )}
          {medicines.map((medicine, at) => (
            <MedicineCard
              key={at}
              at={at}
              medicine={medicine}
              said={said}
              wrong={wrong}
              onChange={(part) => put(at, part)}
              onRemove={() => hand.set({ medicines: medicines.filter((_, n) => n !== at) })}
            />
          ))}
          {isShort && <Notice meaning="needs-you" title={said.urgentMedicine} />}
          {medicines.length < MOST && (
            <View className="f-below">
              <Button onPress={() => hand.set({ medicines: [...medicines, noMedicine] })}>{said.addMedicine}</Button>
            </View>
          )}
        </>
      )}
    </>
  );
}

type CardProps = {
  at: number;
  medicine: MedicineAnswer;
  said: StepProps["words"]["intake"];
  wrong: StepProps["wrong"];
  onChange: (part: Partial<MedicineAnswer>) => void;
  onRemove: () => void;
};

function MedicineCard({ at, medicine, said, wrong, onChange, onRemove }: CardProps) {
  const path = (field: keyof MedicineAnswer) => `medicines.${at}.${field}`;
  return (
    <View className="f-medicine">
      <Card title={said.medicine(at + 1)}>
        <Field name={path("name")} label={said.medicineName} example={said.medicineExample} error={wrong(path("name"))}>
          <TextInput value={medicine.name} most={60} onChange={(name) => onChange({ name })} />
        </Field>
        <Field name={path("dose")} label={said.dose} example={said.doseExample} error={wrong(path("dose"))} optional>
          <TextInput value={medicine.dose} most={60} onChange={(dose) => onChange({ dose })} />
        </Field>
        <Field name={path("daysLeft")} label={said.daysLeft2} error={wrong(path("daysLeft"))}>
          <NumberInput value={medicine.daysLeft} unit={said.days} onChange={(daysLeft) => onChange({ daysLeft })} />
        </Field>
        <Button kind="quiet" label={`${said.removeMedicine} ${at + 1}`} onPress={onRemove}>
          {said.removeMedicine}
        </Button>
      </Card>
    </View>
  );
}
