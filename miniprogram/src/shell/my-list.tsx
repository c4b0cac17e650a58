import { useState, type ReactNode } from "react";
import type { Answer } from "../kernel/api";
import { useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { Button, Cells, EmptyState, Page, RefusalNotice, Shown, type Phone } from "../ui";
import { startSession } from "./start-session";

type Part<Line> = { items: readonly Line[]; cursor?: string };
type Props<Line> = {
  readonly said: {
    readonly title: string;
    readonly signIn: string;
    readonly signInText: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly older: string;
  };
  /** The call of one's own things, page by page. */
  readonly ask: (input: { cursor?: string }) => Promise<Answer<Part<Line>>>;
  readonly phones: readonly Phone[];
  readonly line: (line: Line) => ReactNode;
  /** What to do where there is nothing yet. */
  readonly begin?: { readonly label: string; readonly onPress: () => void };
  /** Below the list. */
  readonly foot?: ReactNode;
};

/** Everything of one kind that this account has: signed in first, newest first, older ones on a tap. */
export function MyList<Line>({ said, ask, phones, line, begin, foot }: Props<Line>) {
  const signedIn = useSignedIn();
  const call = useCall(signedIn ? () => ask({}) : null, [signedIn]);
  const [older, setOlder] = useState<Part<Line>>();
  const more = useWrite((_id, cursor: string) => ask({ cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (!answer?.ok) return;
    const { items, cursor: next } = answer.value;
    setOlder((last) => ({ items: [...(last?.items ?? []), ...items], cursor: next }));
  };
  if (!signedIn)
    return (
      <Page title={said.title}>
        <EmptyState
          title={said.title}
          text={said.signInText}
          action={{ label: said.signIn, onPress: () => void startSession() }}
        />
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
              <Cells>{items.map(line)}</Cells>
              {more.refusal && <RefusalNotice refusal={more.refusal} />}
              {cursor && (
                <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                  {said.older}
                </Button>
              )}
              {foot}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}
