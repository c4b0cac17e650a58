import { useState } from "react";
import type { AccessRow } from "../../../../../shared/patients/privacy-views";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { Opened } from "../../../shell/opened";
import { Button, Cells, EmptyState, RefusalNotice, Switch, type Phone } from "../../../ui";
import { AccessLine } from "../../own/access-line";
import { calls } from "../../own/calls";
import { OwnPage } from "../../own/own-page";
import { useOwnWords } from "../../own/words";

/** Who looked at her record (row 61): every line there is, newest first; she proves first that it is she (row 8). */
export default function WhoLookedPage() {
  const words = useOwnWords();
  return (
    <OwnPage title={words.looked.title} lead={words.looked.lead}>
      {({ personId }, phones) => <Looked key={personId} personId={personId} phones={phones} />}
    </OwnPage>
  );
}

function Looked({ personId, phones }: { personId: string; phones: readonly Phone[] }) {
  const words = useOwnWords();
  const said = words.looked;
  const call = useCall(() => calls.whoLooked({ personId }), [personId]);
  const [older, setOlder] = useState<{ items: readonly AccessRow[]; cursor?: string }>();
  const [onlyStaff, setOnlyStaff] = useState(false);
  const more = useWrite((_id, cursor: string) => calls.whoLooked({ personId, cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (answer?.ok) setOlder((last) => ({ ...answer.value, items: [...(last?.items ?? []), ...answer.value.items] }));
  };
  return (
    <Opened call={call} own={words.refusals} phones={phones}>
      {(first) => {
        const all = [...first.items, ...(older?.items ?? [])];
        const cursor = older ? older.cursor : first.cursor;
        if (all.length === 0) return <EmptyState title={said.empty} text={said.emptyText} />;
        const shown = onlyStaff ? all.filter(({ who }) => who === "staff") : all;
        return (
          <>
            <Cells>
              <Switch label={said.onlyStaff} on={onlyStaff} onChange={setOnlyStaff} />
            </Cells>
            <Cells>
              {shown.map((row) => (
                <AccessLine key={row.row} personId={personId} row={row} />
              ))}
            </Cells>
            {more.refusal && <RefusalNotice refusal={more.refusal} phones={phones} />}
            {cursor && (
              <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                {words.more}
              </Button>
            )}
          </>
        );
      }}
    </Opened>
  );
}
