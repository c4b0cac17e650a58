import { View } from "@tarojs/components";
import type { Summary } from "../../../../shared/consultations/model";
import { Card, Para, ReadAloudButton } from "../../ui";
import type { Words } from "../words";

const PARTS = ["found", "advice", "watchFor", "comeBack"] as const;

/** Found, to do, to watch for, to come back: to read or to be read to. */
export function SummaryText({ words, summary, at }: { words: Words; summary: Summary; at: string }) {
  const { one: said } = words;
  const parts = PARTS.filter((part) => summary[part]);
  return (
    <Card>
      {parts.map((part) => (
        <View key={part} className="f-below">
          <View className="f-label">{said[part]}</View>
          <View className="f-lines">{summary[part]}</View>
        </View>
      ))}
      <Para quiet>{said.summaryAt(at)}</Para>
      <View className="u-not-printed">
        <ReadAloudButton text={parts.map((part) => `${said[part]}${words.colon}${summary[part]}`).join("\n")} />
      </View>
    </Card>
  );
}
