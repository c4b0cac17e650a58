import { useState } from "react";
import { Text, View } from "@tarojs/components";
import { dayOf } from "../../../../../shared/kernel/time";
import type { Refusal } from "../../../kernel/api";
import { printPage } from "../../../platform/print";
import { saveFile } from "../../../platform/save-file";
import { ProveMyself } from "../../../shell/step-up/prove";
import { Button, Card, Notice, Para, RefusalNotice, Section, Skeleton, type Phone } from "../../../ui";
import { calls } from "../../own/calls";
import { bundleOf, groupsOf, type Resource } from "../../own/export-list";
import { OwnPage } from "../../own/own-page";
import { useOwnWords } from "../../own/words";

/** Everything that the hospital keeps of her: a list to print and a FHIR R4 file (C.4, row 57). */
export default function ExportPage() {
  const words = useOwnWords();
  return (
    <OwnPage title={words.export.title} lead={words.export.lead}>
      {({ personId }, phones) => <Export key={personId} personId={personId} phones={phones} />}
    </OwnPage>
  );
}

type Taken = { readonly resources: readonly string[]; readonly madeAt: string };

function Export({ personId, phones }: { personId: string; phones: readonly Phone[] }) {
  const words = useOwnWords();
  const said = words.export;
  const [taking, setTaking] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [saved, setSaved] = useState<"saved" | "copied" | "failed">();
  /** Page after page; what was read stays when the line breaks, and the next tap begins anew. */
  const take = async () => {
    if (taking) return;
    setTaking(true);
    setRefusal(undefined);
    const resources: string[] = [];
    let cursor: string | undefined;
    let madeAt = "";
    do {
      const answer = await calls.exportRecord({ personId, ...(cursor ? { cursor } : {}) });
      if (!answer.ok) {
        setTaking(false);
        return setRefusal(answer);
      }
      resources.push(...answer.value.resources);
      ({ madeAt, cursor } = answer.value);
    } while (cursor);
    setTaking(false);
    setTaken({ resources, madeAt });
  };
  const save = async ({ resources, madeAt }: Taken) =>
    setSaved(await saveFile(`record-${dayOf(madeAt)}.json`, bundleOf(resources, madeAt), "application/fhir+json"));
  if (refusal?.code === "proof.needed") return <ProveMyself onProved={() => void take()} phones={phones} />;
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {taking && <Skeleton lines={6} />}
      {!taken && !taking && (
        <>
          <Card title={said.about}>
            <Para>{said.aboutText}</Para>
          </Card>
          <Card title={said.how}>
            <Para>{said.howText}</Para>
          </Card>
          <Button kind="primary" onPress={() => void take()}>
            {said.make}
          </Button>
        </>
      )}
      {taken && (
        <>
          <Notice meaning="done" title={said.ready(taken.resources.length)}>
            <Para>{said.howText}</Para>
          </Notice>
          {saved === "copied" && <Notice meaning="done" title={said.copied} />}
          <Button kind="primary" onPress={() => void save(taken)}>
            {process.env.TARO_ENV === "h5" ? said.save : said.copy}
          </Button>
          {printPage && <Button onPress={printPage}>{said.print}</Button>}
          {groupsOf(taken.resources.map((text) => JSON.parse(text) as Resource)).map(({ kind, lines }) => (
            <Section key={kind} title={said.kinds[kind] ?? said.otherKind}>
              <Card>
                {lines.map(({ id, text }) => (
                  <View key={id} className="u-para">
                    <Text userSelect>{text}</Text>
                  </View>
                ))}
              </Card>
            </Section>
          ))}
        </>
      )}
    </>
  );
}
