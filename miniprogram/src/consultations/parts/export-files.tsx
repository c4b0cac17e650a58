import { useState } from "react";
import { View } from "@tarojs/components";
import { useWrite } from "../../kernel/use-write";
import { saveFile } from "../../platform/save-file";
import { ProveMyself } from "../../shell/step-up/prove";
import { Button, Notice, Para, RefusalNotice, Section } from "../../ui";
import { calls } from "../calls";
import { useHospital } from "../use-hospital";
import type { Words } from "../words";

const KINDS = {
  page: { ending: "html", mediaType: "text/html" },
  file: { ending: "json", mediaType: "application/fhir+json" },
} as const;
type Kind = keyof typeof KINDS;

/** Everything of one follow-up to keep: a page to print, and a file that other hospitals can read (row 57). */
export function ExportFiles({ words, id }: { words: Words; id: string }) {
  const { record: said } = words;
  const { phones } = useHospital();
  const [asked, setAsked] = useState<Kind>("page");
  const [kept, setKept] = useState<Awaited<ReturnType<typeof saveFile>>>();
  const write = useWrite((_id, _kind: Kind) => calls.exportConsultation({ id }));
  const keep = async (kind: Kind) => {
    setAsked(kind);
    setKept(undefined);
    const answer = await write.press(kind);
    if (!answer?.ok) return;
    const { name, html, fhir } = answer.value;
    const { ending, mediaType } = KINDS[kind];
    setKept(await saveFile(`${name}.${ending}`, kind === "page" ? html : fhir, mediaType));
  };
  if (write.refusal?.code === "proof.needed") return <ProveMyself onProved={() => void keep(asked)} phones={phones} />;
  return (
    <Section title={said.all}>
      <Para quiet>{said.allText}</Para>
      {write.refusal && <RefusalNotice refusal={write.refusal} phones={phones} />}
      {kept && <Notice meaning={kept === "failed" ? "needs-you" : "done"} title={said.kepts[kept]} />}
      <View className="f-ways">
        <Button busy={write.busy} onPress={() => void keep("page")}>
          {said.page}
        </Button>
        <Button busy={write.busy} onPress={() => void keep("file")}>
          {said.file}
        </Button>
      </View>
    </Section>
  );
}
