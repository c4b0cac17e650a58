import { useEffect, useState } from "react";
import { Input, Skeleton, Table } from "antd";
import type { Day } from "../../../../shared/kernel/time";
import { clockOf } from "../../../../shared/kernel/time";
import type { LedgerEntry } from "../../../../shared/orders/ledger-model";
import type { LedgerDay } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { orderCalls } from "./calls";
import { ExportButton } from "./export-button";
import { MoreButton } from "./refunds";
import { useFinanceWords } from "./words";

/** The ledger of a day: balances of every account, then each double entry. */
export function LedgerPage() {
  const words = useFinanceWords();
  const [day, setDay] = useState<Day>(today());
  const call = useCall(() => orderCalls.ledger({ day }), [day]);
  return (
    <main className="wb-finance__page" aria-label={words.sections.ledger}>
      <div className="wb-finance__bar">
        <label>
          {words.day}{" "}
          <Input
            type="date"
            className="wb-date"
            max={today()}
            value={day}
            onChange={(event) => event.target.value && setDay(event.target.value)}
          />
        </label>
        {day < today() && <ExportButton day={day} what="ledger" />}
      </div>
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && !call.value && (
        <Refused refusal={call.refusal} own={words.refusals} onRetry={() => void call.reload()} />
      )}
      {call.value && <Sheet key={day} first={call.value} />}
    </main>
  );
}

function Sheet({ first }: { first: LedgerDay }) {
  const words = useFinanceWords();
  const say = useSay();
  const [more, setMore] = useState<Pick<LedgerDay, "entries" | "cursor">>();
  useEffect(() => setMore(undefined), [first]);
  const entries: readonly LedgerEntry[] = [...first.entries, ...(more?.entries ?? [])];
  const cursor = more ? more.cursor : first.cursor;
  const next = async () => {
    const answer = await orderCalls.ledger({ day: first.day, cursor });
    if (answer.ok)
      setMore({ entries: [...(more?.entries ?? []), ...answer.value.entries], cursor: answer.value.cursor });
  };
  return (
    <>
      <h3>{words.balances}</h3>
      <Table
        size="small"
        rowKey="account"
        pagination={false}
        dataSource={first.balances}
        columns={[
          { title: words.account, render: (_, row) => words.accounts[row.account] },
          {
            title: words.moved,
            align: "right",
            render: (_, row) => <span className="wb-money">{say.yuan(row.movedFen)}</span>,
          },
          {
            title: words.balance,
            align: "right",
            render: (_, row) => <span className="wb-money">{say.yuan(row.balanceFen)}</span>,
          },
        ]}
      />
      {first.balances.reduce((sum, { balanceFen }) => sum + balanceFen, 0) === 0 && (
        <p className="wb-quiet">{words.zero}</p>
      )}
      <h3>{words.ledgerLines}</h3>
      <Table
        size="small"
        rowKey="key"
        pagination={false}
        locale={{ emptyText: words.noEntries }}
        dataSource={entries.flatMap((entry) =>
          entry.lines.map((line, n) => ({ key: `${entry.id}#${n}`, entry, line, first: n === 0 })),
        )}
        columns={[
          { title: words.time, render: (_, row) => row.first && clockOf(row.entry.at) },
          {
            title: words.entry,
            render: (_, row) =>
              row.first && (
                <>
                  {words.entries[row.entry.what]} <span className="wb-code">{row.entry.number}</span>
                </>
              ),
          },
          { title: words.account, render: (_, row) => words.accounts[row.line.account] },
          {
            title: words.moved,
            align: "right",
            render: (_, row) => <span className="wb-money">{say.yuan(row.line.fen)}</span>,
          },
        ]}
      />
      {cursor && <MoreButton onPress={() => void next()} />}
    </>
  );
}
