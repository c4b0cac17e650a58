import { View } from "@tarojs/components";
import { today } from "../../kernel/clock";
import { Cells, DatePicker, Field, NumberInput, Para, Switch, TextInput } from "../../ui";
import type { Answers } from "../answers";
import type { Words } from "../words";

type Nt = Answers["nt"];
export type NtFieldsProps = {
  words: Words;
  nt: Nt;
  onChange: (part: Partial<Nt>) => void;
  wrong: (path: string) => string | undefined;
};

/** The NT scan of another hospital, each figure perhaps "not on my report" (D1-09). No figure is interpreted. */
export function NtFields({ words, nt, onChange, wrong }: NtFieldsProps) {
  const { ntStep: said, datesStep } = words;
  const figure = (name: "crlMm" | "ntMm", missing: "crlMissing" | "ntMissing") => (
    <Field name={`nt.${name}`} label={said[name]} error={wrong(`nt.${name}`)}>
      {!nt[missing] && (
        <NumberInput
          value={nt[name]}
          onChange={(text) => onChange({ [name]: text })}
          unit={datesStep.mm}
          decimals={name === "crlMm" ? 1 : 2}
        />
      )}
      <View className="a-number">
        <Cells>
          <Switch
            label={said.missing}
            on={nt[missing]}
            onChange={(on) => onChange({ [missing]: on, ...(on ? { [name]: "" } : {}) })}
          />
        </Cells>
      </View>
    </Field>
  );
  return (
    <>
      <Field name="nt.hospitalName" label={said.hospitalName} error={wrong("nt.hospitalName")}>
        <TextInput value={nt.hospitalName} most={60} onChange={(hospitalName) => onChange({ hospitalName })} />
      </Field>
      <Field name="nt.scannedOn" label={said.scannedOn} error={wrong("nt.scannedOn")}>
        <DatePicker value={nt.scannedOn} to={today()} onChange={(day) => onChange({ scannedOn: day || undefined })} />
      </Field>
      {figure("crlMm", "crlMissing")}
      {figure("ntMm", "ntMissing")}
      <Para quiet>{said.note}</Para>
    </>
  );
}
