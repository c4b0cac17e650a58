import type { ReactNode } from "react";
import { Text, View } from "@tarojs/components";
import { names } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

/** A heading inside a page. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="u-section">
    <View className="u-section__title" aria-role="heading" aria-level={2}>
      {title}
    </View>
    {children}
  </View>
);

/** A white card; `attention` marks the one thing that needs the person now. */
export function Card({ title, attention, children }: { title?: string; attention?: boolean; children: ReactNode }) {
  return (
    <View className={names("u-card", attention && "u-card--attention")}>
      {title && (
        <View className="u-card__title" aria-role="heading" aria-level={2}>
          {title}
        </View>
      )}
      {children}
    </View>
  );
}

/** Running text; `quiet` for captions. */
export const Para = ({ quiet, children }: { quiet?: boolean; children: ReactNode }) => (
  <View className={names("u-para", quiet && "u-para--quiet")}>{children}</View>
);

/** Numbers of time, money and queue: large, tabular. */
export const Figure = ({ children }: { children: ReactNode }) => <Text className="u-figure">{children}</Text>;

export type CellProps = {
  label: string;
  value?: ReactNode;
  hint?: string;
  icon?: IconName;
  /** Shown over the label (a badge). */
  above?: ReactNode;
  /** Shown at the end of the line (a badge, a count). */
  mark?: ReactNode;
  /** Opens something; without it the cell is a row of a list. */
  onPress?: () => void;
};

/** A line of a list: label, value, and where it leads. */
export function Cell({ label, value, hint, icon, above, mark, onPress }: CellProps) {
  const press = onPress ? { "aria-role": "button", onClick: onPress, hoverClass: "u-pressed" } : {};
  return (
    <View className={names("u-cell", Boolean(onPress) && "u-cell--tap")} {...press}>
      {icon && <Icon name={icon} colour="brand" />}
      <View className="u-cell__words">
        {above}
        <Text className="u-cell__label">{label}</Text>
        {hint && <Text className="u-cell__hint">{hint}</Text>}
      </View>
      {value !== undefined && <View className="u-cell__value">{value}</View>}
      {mark}
      {onPress && <Icon name="next" />}
    </View>
  );
}

/** Cells in one card. */
export const Cells = ({ children }: { children: ReactNode }) => <View className="u-cells">{children}</View>;

/** A large way into a service, with its exact name. */
export function Tile({
  title,
  text,
  icon,
  onPress,
}: {
  title: string;
  text: string;
  icon: IconName;
  onPress: () => void;
}) {
  return (
    <View className="u-tile" aria-role="button" hoverClass="u-pressed" onClick={onPress}>
      <View className="u-tile__icon">
        <Icon name={icon} colour="brand" large />
      </View>
      <View className="u-cell__words">
        <Text className="u-tile__title">{title}</Text>
        <Text className="u-cell__hint">{text}</Text>
      </View>
      <Icon name="next" />
    </View>
  );
}
