import { Input, Picker, Textarea, View } from "@tarojs/components";
import type { Day } from "../../../shared/kernel/time";
import { useSay } from "../i18n/use-say";
import { names } from "./class-names";
import { useFieldAttributes } from "./field";
import { useKitWords } from "./words";

export type TextInputProps = {
  value: string;
  onChange: (value: string) => void;
  /** The right keyboard: words, whole number, telephone, identity number, one-time code. */
  kind?: "text" | "number" | "tel" | "identity" | "code" | "password";
  most?: number;
  disabled?: boolean;
  /** The keyboard's own "done". */
  onDone?: () => void;
};
const KEYBOARD = {
  text: "text",
  number: "number",
  tel: "number",
  identity: "idcard",
  code: "number",
  password: "text",
} as const;
const FILL_IN = {
  text: undefined,
  number: undefined,
  tel: "tel",
  identity: "off",
  code: "one-time-code",
  password: "current-password",
};

export function TextInput({ value, onChange, kind = "text", most = 140, disabled, onDone }: TextInputProps) {
  return (
    <Input
      className="u-input"
      type={KEYBOARD[kind]}
      password={kind === "password"}
      {...{ autoComplete: FILL_IN[kind] }}
      value={value}
      maxlength={most}
      disabled={disabled}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={() => onDone?.()}
      {...useFieldAttributes()}
    />
  );
}

export type NumberInputProps = {
  /** What stands in the field: text, so that "1." may be on its way to "1.8". */
  value: string;
  onChange: (value: string) => void;
  unit?: string;
  decimals?: number;
  disabled?: boolean;
};

export function NumberInput({ value, onChange, unit, decimals = 0, disabled }: NumberInputProps) {
  const fits = (text: string) => (decimals ? new RegExp(`^\\d*(\\.\\d{0,${decimals}})?$`) : /^\d*$/).test(text);
  return (
    <View className="u-number">
      <Input
        className="u-input u-input--number"
        type={decimals ? "digit" : "number"}
        value={value}
        maxlength={12}
        disabled={disabled}
        onInput={(event) => {
          const text = event.detail.value.replace("。", ".");
          if (fits(text)) onChange(text);
        }}
        {...useFieldAttributes()}
      />
      {unit && <View className="u-number__unit">{unit}</View>}
    </View>
  );
}

export type TextAreaProps = { value: string; onChange: (value: string) => void; most?: number; disabled?: boolean };

export function TextArea({ value, onChange, most = 500, disabled }: TextAreaProps) {
  const words = useKitWords();
  return (
    <View>
      <Textarea
        className="u-input u-input--area"
        value={value}
        maxlength={most}
        disabled={disabled}
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
        {...useFieldAttributes()}
      />
      <View className="u-field__count">{words.letters(value.length, most)}</View>
    </View>
  );
}

export type DatePickerProps = {
  value?: Day;
  onChange: (day: Day) => void;
  from?: Day;
  to?: Day;
  disabled?: boolean;
};

/** The host's own wheel of dates in mini programs, a date field on the web. */
export function DatePicker({ value, onChange, from, to, disabled }: DatePickerProps) {
  const words = useKitWords();
  const say = useSay();
  return (
    <Picker
      className={process.env.TARO_ENV === "h5" ? "u-input" : "u-picker"}
      mode="date"
      value={value ?? ""}
      start={from}
      end={to}
      disabled={disabled}
      onChange={(event) => onChange(event.detail.value)}
      {...useFieldAttributes()}
    >
      <View className={names("u-input", "u-input--shown", !value && "u-input--empty")}>
        {value ? say.day(value) : words.chooseDate}
      </View>
    </Picker>
  );
}
