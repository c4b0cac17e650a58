import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import { Button } from "./button";
import { useKitWords } from "./words";

export type SummaryRow = { label: string; value: ReactNode; onChange?: () => void };

/** "Check your answers": every row with its way back. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useKitWords();
  return (
    <View className="u-summary">
      {rows.map(({ label, value, onChange }) => (
        <View key={label} className="u-summary__row">
          <View className="u-summary__words">
            <View className="u-summary__label">{label}</View>
            <View className="u-summary__value">{value}</View>
          </View>
          {onChange && (
            <Button kind="quiet" label={words.changeOf(label)} onPress={onChange}>
              {words.change}
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
