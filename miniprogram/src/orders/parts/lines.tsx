import { Text, View } from "@tarojs/components";
import type { OrderLine } from "../../../../shared/orders/model";
import { useSay } from "../../i18n";
import type { Words } from "../words";

/** What is paid for, each with its price, and the sum. */
export function Lines({ words, lines, totalFen }: { words: Words; lines: readonly OrderLine[]; totalFen: number }) {
  const say = useSay();
  const { order: said } = words;
  return (
    <View className="u-cells">
      {lines.map(({ code, name, fen, count }) => (
        <View key={code} className="o-line">
          <View className="o-line__name">
            {say.name(name)}
            {count > 1 && <Text className="o-line__count"> {said.count(count)}</Text>}
          </View>
          <Text className="o-line__price">{say.yuan(fen * count)}</Text>
        </View>
      ))}
      <View className="o-line o-line--total">
        <View className="o-line__name">{said.total}</View>
        <Text className="o-line__price">{say.yuan(totalFen)}</Text>
      </View>
    </View>
  );
}
