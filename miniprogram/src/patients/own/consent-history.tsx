import { useState } from "react";
import type { ConsentLine, ConsentView } from "../../../../shared/patients/privacy-views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Para, RefusalNotice, Section, Shown, Timeline } from "../../ui";
import { calls } from "./calls";
import { useOwnWords } from "./words";

/** The ledger, newest first: what was given and withdrawn, which version, by whom. */
export function ConsentHistory({ personId, titles }: { personId: string; titles: readonly ConsentView[] }) {
  const words = useOwnWords();
  const said = words.consents;
  const say = useSay();
  const call = useCall(() => calls.consentHistory({ personId }), [personId]);
  const [older, setOlder] = useState<{ items: readonly ConsentLine[]; cursor?: string }>();
  const more = useWrite((_id, cursor: string) => calls.consentHistory({ personId, cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (answer?.ok) setOlder((last) => ({ ...answer.value, items: [...(last?.items ?? []), ...answer.value.items] }));
  };
  const nameOf = (document: string) => {
    const title = titles.find((one) => one.document === document)?.title;
    return title ? say.name(title) : document;
  };
  return (
    <Section title={said.history}>
      <Shown call={call} own={words.refusals}>
        {(first) => {
          const items = [...first.items, ...(older?.items ?? [])];
          const cursor = older ? older.cursor : first.cursor;
          return (
            <Card>
              {items.length === 0 && <Para quiet>{said.historyEmpty}</Para>}
              <Timeline
                entries={items.map(({ id, document, did, version, at, as, byYou }) => ({
                  key: id,
                  title: `${said.did[did]} · ${nameOf(document)}`,
                  at: say.moment(at),
                  text: [said.version(version), said.as[as], byYou ? said.byYou : said.byOther].join(" · "),
                  state: "done" as const,
                }))}
              />
              {more.refusal && <RefusalNotice refusal={more.refusal} />}
              {cursor && (
                <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                  {words.more}
                </Button>
              )}
            </Card>
          );
        }}
      </Shown>
    </Section>
  );
}
