import { useState } from "react";
import { appointments } from "../../../../../shared/appointments/contract";
import type { ApplicationLine } from "../../../../../shared/appointments/views";
import { client } from "../../../kernel/api";
import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { useSay } from "../../../i18n";
import { startSession } from "../../../shell/start-session";
import { Button, Cell, Cells, EmptyState, Page, RefusalNotice, Shown, StatusBadge } from "../../../ui";
import { MEANINGS } from "../../parts/state-meaning";
import { routes } from "../../routes";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

const calls = client(appointments);
type Older = { items: readonly ApplicationLine[]; cursor?: string };

/** The applications of this account, newest first. */
export default function List() {
  const words = useAppointmentWords();
  const { list: said } = words;
  const signedIn = useSignedIn();
  const { phones } = usePlaces();
  const call = useCall(signedIn ? () => calls.mine({}) : null, [signedIn]);
  const [older, setOlder] = useState<Older>();
  const more = useWrite((_id, cursor: string) => calls.mine({ cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (!answer?.ok) return;
    const { items, cursor: next } = answer.value;
    setOlder((last) => ({ items: [...(last?.items ?? []), ...items], cursor: next }));
  };
  const begin = { label: words.start.title, onPress: () => open(routes.start) };
  const signIn = { label: words.start.signIn, onPress: () => void startSession() };
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
          if (items.length === 0) return <EmptyState title={said.empty} text={said.emptyText} action={begin} />;
          return (
            <>
              <Cells>
                {items.map((line) => (
                  <LineCell key={line.id} line={line} />
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

function LineCell({ line }: { line: ApplicationLine }) {
  const words = useAppointmentWords();
  const say = useSay();
  const { id, personName, state, updatedAt, booking } = line;
  return (
    <Cell
      label={booking ? say.slot(booking.day, booking.startsAt, booking.endsAt) : words.start.title}
      hint={`${personName} · ${say.moment(updatedAt)}`}
      above={<StatusBadge meaning={MEANINGS[state]}>{words.states[state].name}</StatusBadge>}
      onPress={() => open(routes.application, { id })}
    />
  );
}
