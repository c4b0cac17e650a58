import { useState } from "react";
import { Text, View } from "@tarojs/components";
import type { Evidence } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { saveFile } from "../../platform/save-file";
import { Button, Notice, Para, SummaryList } from "../../ui";
import type { Words } from "../words";

type Props = { words: Words; evidence: Evidence };

/** Who signed it and when, whether that still holds, and the whole of it as a file that anybody can check. */
export function Signatures({ words, evidence }: Props) {
  const say = useSay();
  const { paper: said } = words;
  const [saved, setSaved] = useState<"saved" | "copied" | "failed">();
  const { id, hash, papers } = evidence;
  const verdict = verdictOf(papers);
  const save = async () =>
    setSaved(await saveFile(`prescription-${id}.json`, JSON.stringify(evidence, null, 2), "application/json"));
  return (
    <>
      <View className="rx-gap">
        <Notice meaning={verdict === "yes" ? "done" : "needs-you"} title={said.verdicts[verdict].title}>
          <Para>{said.verdicts[verdict].text}</Para>
        </Notice>
      </View>
      {papers.map((paper) => (
        <View key={paper.what} className="rx-gap">
          <SummaryList
            rows={[
              { label: said.what[paper.what], value: say.name(paper.signer.name) },
              { label: said.at, value: say.moment(paper.signedAt) },
              { label: said.holds, value: said.answers[answerOf(paper)] },
              ...(paper.serial ? [{ label: said.serial, value: <Code>{paper.serial}</Code> }] : []),
            ]}
          />
        </View>
      ))}
      <SummaryList rows={[{ label: said.hash, value: <Code>{hash}</Code> }]} />
      <Para quiet>{said.hashText}</Para>
      <View className="u-not-printed">
        <Button onPress={() => void save()}>{process.env.TARO_ENV === "h5" ? said.save : said.copy}</Button>
        {saved === "copied" && <Notice meaning="done" title={said.copied} />}
        {saved === "failed" && <Notice meaning="stopped" title={said.notSaved} />}
      </View>
    </>
  );
}

type Answer = "yes" | "no" | "unknown";
const answerOf = ({ holds }: Evidence["papers"][number]): Answer =>
  holds === undefined ? "unknown" : holds ? "yes" : "no";

/** One that does not hold is the answer for all of it. */
function verdictOf(papers: Evidence["papers"]): Answer {
  const answers = papers.map(answerOf);
  return answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes";
}

/** A long number breaks anywhere, and can be marked and copied. */
const Code = ({ children }: { children: string }) => (
  <Text className="rx-code" userSelect>
    {children}
  </Text>
);
