import { useState } from "react";
import { Button, Drawer, Empty, Skeleton } from "antd";
import type { DayFill, FigureCase } from "../../../../../shared/appointments/figure-calls";
import { addDays } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import type { Answer } from "../../../kernel/api";
import { today } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { Fill } from "../calendar/fill";
import { useQueueWords } from "../../queue/words";
import type { Behind } from "./behind";
import { useDashboardWords } from "./words";

/** The cases behind a number, in a drawer over the dashboard. */
export function BehindNumber({ behind, onClose }: { behind: Behind | undefined; onClose(): void }) {
  return (
    <Drawer
      open={Boolean(behind)}
      title={behind?.title}
      width="min(520px, 100%)"
      onClose={onClose}
      rootClassName="wb-over"
      destroyOnHidden
    >
      {behind?.kind === "days" && <Days days={behind.days} />}
      {behind && behind.kind !== "days" && <Cases behind={behind} />}
    </Drawer>
  );
}

function Days({ days }: { days: readonly DayFill[] }) {
  const say = useSay();
  return (
    <ul className="wb-plain">
      {days.map(({ day, taken, units }) => (
        <li key={day} className="wb-order__line">
          <span>{say.day(day)}</span>
          <Fill taken={taken} units={units} />
        </li>
      ))}
    </ul>
  );
}

type Page = { items: FigureCase[]; cursor?: string };
type Asked = Exclude<Behind, { kind: "days" }>;

function Cases({ behind }: { behind: Asked }) {
  const words = useDashboardWords();
  const { states } = useQueueWords();
  const say = useSay();
  const first = useCall<Page>(() => (behind.kind === "waiting" ? waiting() : pageOf(behind)), [behind]);
  const [more, setMore] = useState<Page>();
  const shown = [...(first.value?.items ?? []), ...(more?.items ?? [])];
  const cursor = (more ?? first.value)?.cursor;
  const goOn = async () => {
    if (behind.kind === "waiting" || !cursor) return;
    const answer = await pageOf(behind, cursor);
    if (answer.ok) setMore({ ...answer.value, items: [...(more?.items ?? []), ...answer.value.items] });
  };
  if (first.is === "waiting") return <Skeleton active />;
  if (first.is === "refused" && !first.value)
    return <Refused refusal={first.refusal} own={words.refusals} onRetry={() => void first.reload()} />;
  if (shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noCases} />;
  return (
    <>
      <p className="wb-quiet">{words.casesText}</p>
      <ul className="wb-plain">
        {shown.map((one, n) => (
          <li key={`${one.id}-${n}`} className="wb-behind">
            <b>{one.maskedName}</b>
            <span>{states[one.state]}</span>
            <span className="wb-quiet">{say.moment(one.at)}</span>
            <span className="wb-quiet wb-code">{one.id}</span>
          </li>
        ))}
      </ul>
      {cursor && behind.kind === "cases" && (
        <Button block onClick={() => void goOn()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

const pageOf = ({ figure, part, range }: Extract<Behind, { kind: "cases" }>, cursor?: string): Promise<Answer<Page>> =>
  sessionCalls.figureCases({
    figure,
    ...range,
    ...(part === undefined ? {} : { part }),
    ...(cursor === undefined ? {} : { cursor }),
  });

/** Nobody waits longer than a pregnancy; who came to the list in another way was displaced by a stopped session. */
const WAITING_DAYS = 300;
const MOST_PAGES = 10;

async function waiting(): Promise<Answer<Page>> {
  const range = { from: addDays(today(), -WAITING_DAYS), to: today() };
  const found = new Map<string, FigureCase>();
  for (const asked of [{ figure: "wait-listed" }, { figure: "displaced", part: "list" }] as const) {
    let cursor: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const answer = await pageOf({ kind: "cases", title: "", range, ...asked }, cursor);
      if (!answer.ok) return answer;
      for (const one of answer.value.items) if (one.state === "wait-listed") found.set(one.id, one);
      cursor = answer.value.cursor;
      if (!cursor) break;
    }
  }
  return { ok: true, value: { items: [...found.values()] } };
}
