import type { ReactNode } from "react";
import { Text, View } from "@tarojs/components";
import { names } from "./class-names";

export type Option<T extends string> = { value: T; label: string; hint?: ReactNode; disabled?: boolean };

type CardProps = {
  role: "radio" | "checkbox";
  chosen: boolean;
  option: Option<string>;
  onPress: () => void;
};

function ChoiceCard({ role, chosen, option, onPress }: CardProps) {
  return (
    <View
      className={names("u-choice", chosen && "u-choice--chosen", option.disabled && "u-choice--off")}
      aria-role={role}
      aria-checked={chosen}
      {...{ disabled: option.disabled, "aria-disabled": option.disabled || undefined }}
      hoverClass="u-pressed"
      onClick={() => !option.disabled && onPress()}
    >
      <View className={names("u-mark", `u-mark--${role}`, chosen && "u-mark--on")} />
      <View className="u-cell__words">
        <Text className="u-choice__label">{option.label}</Text>
        {option.hint && <View className="u-cell__hint">{option.hint}</View>}
      </View>
    </View>
  );
}

export type ChoiceProps<T extends string> = {
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** The question, for screen readers; inside a <Field group> not needed. */
  label?: string;
  /** Short answers side by side. */
  inline?: boolean;
};

/** One of a few, as cards. Arrow keys move the choice on the web. */
export function Choice<T extends string>({ options, value, onChange, label, inline }: ChoiceProps<T>) {
  return (
    <View className={names("u-choices", inline && "u-choices--inline")} aria-role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <ChoiceCard
          key={option.value}
          role="radio"
          option={option}
          chosen={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
    </View>
  );
}

export type ChecksProps<T extends string> = {
  options: readonly Option<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
};

/** Any of a few. */
export function Checks<T extends string>({ options, values, onChange }: ChecksProps<T>) {
  const toggled = (value: T) =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <View className="u-choices">
      {options.map((option) => (
        <ChoiceCard
          key={option.value}
          role="checkbox"
          option={option}
          chosen={values.includes(option.value)}
          onPress={() => onChange(toggled(option.value))}
        />
      ))}
    </View>
  );
}

export type SwitchProps = { label: string; hint?: string; on: boolean; onChange: (on: boolean) => void };

/** On or off, at once. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <View
      className="u-cell u-cell--tap"
      aria-role="switch"
      aria-checked={on}
      aria-label={label}
      hoverClass="u-pressed"
      onClick={() => onChange(!on)}
    >
      <View className="u-cell__words">
        <Text className="u-cell__label">{label}</Text>
        {hint && <Text className="u-cell__hint">{hint}</Text>}
      </View>
      <View className={names("u-switch", on && "u-switch--on")}>
        <View className="u-switch__knob" />
      </View>
    </View>
  );
}
