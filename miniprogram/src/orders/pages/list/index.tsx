import { useState } from "react";
import type { OrderRow } from "../../../../../shared/orders/views";
import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { useSay } from "../../../i18n";
import { startSession } from "../../../shell/start-session";
import { Button, Cell, Cells, EmptyState, Page, RefusalNotice, Shown, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { routes } from "../../routes";
import { MEANINGS, stanceOfRow } from "../../stance";
import { useDeskPhones } from "../../use-desk-phones";
import { useOrderWords } from "../../words";
import "../../orders.scss";

type Older = { items: readonly OrderRow[]; cursor?: string };

/** "My payments": every order of this account, newest first. */
export default function List() {
  const words = useOrderWords();
  const { list: said } = words;
  const signedIn = useSignedIn();
  const phones = useDeskPhones();
  const call = useCall(signedIn ? () => calls.mine({}) : null, [signedIn]);
  const [older, setOlder] = useState<Older>();
  const more = useWrite((_id, cursor: string) => calls.mine({ cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (!answer?.ok) return;
    const { items, cursor: next } = answer.value;
    setOlder((last) => ({ items: [...(last?.items ?? []), ...items], cursor: next }));
  };
  const signIn = { label: said.signIn, onPress: () => void startSession() };
  if (!signedIn)
    return (
      <Page title={said.title}>
        <EmptyState title={said.title} text={said.signInText} action={signIn} />
      </Page>
    );
  return (
    <Page title={said.title}>
      <Shown call={call} phones={phones}>
        {(first) => {
          const items = [...first.items, ...(older?.items ?? [])];
          const cursor = older ? older.cursor : first.cursor;
          if (items.length === 0) return <EmptyState title={said.empty} text={said.emptyText} />;
          return (
            <>
              <Cells>
                {items.map((row) => (
                  <RowCell key={row.id} row={row} />
                ))}
              </Cells>
              {more.refusal && <RefusalNotice refusal={more.refusal} />}
              {cursor && (
                <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                  {said.older}
                </Button>
              )}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

function RowCell({ row }: { row: OrderRow }) {
  const words = useOrderWords();
  const say = useSay();
  const { id, title, totalFen, refundedFen, createdAt } = row;
  const stance = stanceOfRow(row);
  const refunded = refundedFen > 0 ? words.list.refunded(say.yuan(refundedFen)) : "";
  return (
    <Cell
      label={say.yuan(totalFen)}
      hint={[say.name(title), say.moment(createdAt), refunded].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={MEANINGS[stance]}>{words.stances[stance].name}</StatusBadge>}
      onPress={() => open(routes.order, { id })}
    />
  );
}
