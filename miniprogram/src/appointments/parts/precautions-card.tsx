import { View } from "@tarojs/components";
import { Card, Para, ReadAloudButton } from "../../ui";

/** What to know before the examination (D1-20), to read or to be read to. */
export const PrecautionsCard = ({ lines, seen }: { lines: readonly string[]; seen?: string }) => (
  <Card>
    <View className="a-block" aria-role="list">
      {lines.map((line) => (
        <View key={line} className="u-para a-precaution" aria-role="listitem">
          {line}
        </View>
      ))}
    </View>
    {seen && <Para quiet>{seen}</Para>}
    <ReadAloudButton text={lines.join(" ")} />
  </Card>
);
