import { useState } from "react";
import { instantOf } from "../../../../../shared/kernel/time";
import type { VisitLine } from "../../../../../shared/outpatient/views";
import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { useSay } from "../../../i18n";
import { startSession } from "../../../shell/start-session";
import { Button, Cell, Cells, EmptyState, Page, RefusalNotice, Shown, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { useClinicDirectory } from "../../directory";
import { routes } from "../../routes";
import { MEANINGS } from "../../stances";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

type Older = { items: readonly VisitLine[]; cursor?: string };

/** The visits of this account and its places on lists, what waits for her first. */
export default function List() {
  const words = useClinicWords();
  const { mine: said } = words;
  const signedIn = useSignedIn();
  const { directory, phones } = useClinicDirectory();
  const call = useCall(signedIn ? () => calls.mine({}) : null, [signedIn]);
  const [older, setOlder] = useState<Older>();
  const more = useWrite((_id, cursor: string) => calls.mine({ cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (!answer?.ok) return;
    const { items, cursor: next } = answer.value;
    setOlder((last) => ({ items: [...(last?.items ?? []), ...items], cursor: next }));
  };
  const begin = { label: words.title, onPress: () => open(routes.departments) };
  const signIn = { label: words.signIn, onPress: () => void startSession() };
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
                  <LineCell
                    key={line.id}
                    line={line}
                    doctor={directory?.doctors.find(({ id }) => id === line.doctorId)?.name}
                  />
                ))}
              </Cells>
              {more.refusal && <RefusalNotice refusal={more.refusal} />}
              {cursor && (
                <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                  {said.older}
                </Button>
              )}
              <Button onPress={begin.onPress}>{said.again}</Button>
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

function LineCell({ line, doctor }: { line: VisitLine; doctor?: { zh: string; en: string } }) {
  const words = useClinicWords();
  const say = useSay();
  const { id, personName, state, day, startsAt, keptUntil } = line;
  const kept = state === "kept" && keptUntil ? words.list.keptUntil(say.moment(keptUntil)) : "";
  return (
    <Cell
      label={say.moment(instantOf(day, startsAt))}
      hint={[[doctor && say.name(doctor), personName].filter(Boolean).join(" · "), kept].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={MEANINGS[state]}>{words.states[state].name}</StatusBadge>}
      onPress={() => open(routes.visit, { id })}
    />
  );
}
