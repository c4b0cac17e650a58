import { useState } from "react";
import { Empty, Input, Segmented, Tag } from "antd";
import type { StockRow } from "../../../../../shared/prescriptions/stock-calls";
import { useSay, type Say } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { usePoll } from "../../shell/use-poll";
import { dispensaryCalls } from "../calls";
import { LineList, type Line } from "../line-list";
import { useDispensaryWords } from "../words";
import type { DispensaryWords } from "../words.zh";
import { MoreStock } from "./more-stock";
import { NewDrug } from "./new-drug";
import { StockPanel } from "./stock-panel";

const AGAIN_MS = 60_000;
const VIEWS = ["all", "low", "expiring"] as const;
type View = (typeof VIEWS)[number];
const shows: Record<View, (row: StockRow) => boolean> = {
  all: () => true,
  low: ({ low }) => low,
  expiring: ({ expiring }) => expiring.length > 0,
};

/** What lies on the shelf: what is low or expires soon, and one drug with its batches and movements. */
export function StockPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const [view, setView] = useState<View>("all");
  const [text, setText] = useState("");
  const [openId, setOpen] = useState<string>();
  const [more, setMore] = useState<readonly StockRow[]>([]);
  const list = useCall(() => dispensaryCalls.stock({}));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const first = list.value?.items ?? [];
  const known = [...first, ...more.filter(({ drugId }) => !first.some((row) => row.drugId === drugId))];
  const sought = text.trim().toLowerCase();
  const rows = known.filter(
    (row) => shows[view](row) && `${row.name.zh} ${row.name.en} ${row.drugId}`.toLowerCase().includes(sought),
  );
  return (
    <>
      <LineList
        name={words.sections.stock}
        call={list}
        lines={rows.map((row) => lineOf(row, words, say))}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty.stock}
        above={
          <>
            <Segmented<View>
              block
              aria-label={words.stock.views.name}
              value={view}
              options={VIEWS.map((one) => ({ value: one, label: words.stock.views[one] }))}
              onChange={setView}
            />
            <Input
              className="wd-block"
              aria-label={words.stock.find}
              placeholder={words.stock.find}
              value={text}
              allowClear
              maxLength={40}
              onChange={({ target }) => setText(target.value)}
            />
            <NewDrug onOpen={setOpen} />
            <MoreStock
              key={list.value?.cursor}
              cursor={list.value?.cursor}
              onMore={(rows) => setMore((before) => [...before, ...rows])}
            />
          </>
        }
      />
      {openId ? (
        <StockPanel key={openId} drugId={openId} onBack={() => setOpen(undefined)} onChanged={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.stock}</Empty>
        </main>
      )}
    </>
  );
}

function lineOf(row: StockRow, words: DispensaryWords, say: Say): Line {
  return {
    id: row.drugId,
    who: say.name(row.name),
    what: say.name(row.pack),
    due: { urgency: row.low ? "soon" : "later", text: words.stock.sellable(row.sellable) },
    flags: (
      <>
        {row.low && <Tag color="gold">{words.stock.low}</Tag>}
        {row.expiring.map(({ number, expired }) => (
          <Tag key={number} color={expired ? "error" : "gold"}>
            {expired ? words.stock.expired(number) : words.stock.expiring(number)}
          </Tag>
        ))}
      </>
    ),
  };
}
