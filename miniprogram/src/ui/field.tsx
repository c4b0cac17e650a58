import { createContext, useContext, type ReactNode } from "react";
import { Label, Text, View } from "@tarojs/components";
import { names } from "./class-names";
import { useKitWords } from "./words";

type Around = { id: string; label: string; describedBy?: string; invalid: boolean };
const FieldAround = createContext<Around | null>(null);

/** What a control inside a <Field> says of itself: its id, its label for hosts without <label>, its hint and error. */
export function useFieldAttributes(): Record<string, unknown> {
  const around = useContext(FieldAround);
  if (!around) return {};
  return {
    id: around.id,
    "aria-label": process.env.TARO_ENV === "weapp" ? around.label : undefined,
    "aria-describedby": around.describedBy,
    "aria-invalid": around.invalid || undefined,
  };
}

export type FieldProps = {
  /** The path of the value ("nt.crlMm"): names the control and its error. */
  name: string;
  label: string;
  hint?: string;
  /** An example under the label, never inside the field. */
  example?: string;
  /** How to mend it; shown in red and read with the control. */
  error?: string;
  optional?: boolean;
  /** Choices and checks have no single control for a label: they are a group with a name. */
  group?: boolean;
  children: ReactNode;
};

export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]/g, "-")}`;

/** A question: label, hint, example, control, error. */
export function Field({ name, label, hint, example, error, optional, group, children }: FieldProps) {
  const words = useKitWords();
  const id = fieldId(name);
  const described = [(hint || example) && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const title = (
    <>
      {label}
      {optional && <Text className="u-field__optional"> ({words.optional})</Text>}
    </>
  );
  const around = { id, label, describedBy: described || undefined, invalid: Boolean(error) };
  const named = group ? { id, "aria-role": "group", "aria-label": label, "aria-describedby": around.describedBy } : {};
  return (
    <View className={names("u-field", Boolean(error) && "u-field--wrong")} {...named}>
      {group ? (
        <View className="u-field__label">{title}</View>
      ) : (
        <Label className="u-field__label" for={id}>
          {title}
        </Label>
      )}
      {(hint || example) && (
        <View id={`${id}-hint`} className="u-field__hint">
          {hint && <View>{hint}</View>}
          {example && (
            <View>
              {words.example} {example}
            </View>
          )}
        </View>
      )}
      {error && (
        <View id={`${id}-error`} className="u-field__error" aria-role="alert">
          {error}
        </View>
      )}
      <FieldAround.Provider value={group ? null : around}>{children}</FieldAround.Provider>
    </View>
  );
}
