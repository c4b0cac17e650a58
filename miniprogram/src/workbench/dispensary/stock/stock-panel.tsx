import { useState } from "react";
import { Segmented, Table, Tag } from "antd";
import { boxCode } from "../../../../../shared/prescriptions/dispense-model";
import type { StockRow } from "../../../../../shared/prescriptions/stock-calls";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { dispensaryCalls } from "../calls";
import { Panel } from "../panel";
import { useDispensaryWords } from "../words";
import { CountForm } from "./count-form";
import { Movements } from "./movements";
import { ReceiveForm } from "./receive-form";
import { WriteOffForm } from "./write-off-form";

const ACTS = ["receive", "count", "writeOff"] as const;
type Act = (typeof ACTS)[number];
const forms = { receive: ReceiveForm, count: CountForm, writeOff: WriteOffForm };

type Props = { drugId: string; onBack(): void; onChanged(): void };

/** One drug on the shelf: where every box is, its batches, what was done with it, and doing something. */
export function StockPanel({ drugId, onBack, onChanged }: Props) {
  const words = useDispensaryWords();
  const [act, setAct] = useState<Act>("receive");
  const call = useCall(() => dispensaryCalls.stockOf({ drugId }), [drugId]);
  const Form = forms[act];
  return (
    <Panel call={call} onBack={onBack}>
      {(row) => (
        <>
          <Shelf row={row} />
          <section className="wb-part">
            <Segmented<Act>
              aria-label={words.stock.acts.name}
              value={act}
              options={ACTS.map((one) => ({ value: one, label: words.stock.acts[one] }))}
              onChange={setAct}
            />
            <Form
              key={`${act} ${row.v}`}
              row={row}
              onChanged={(after) => {
                call.put(after);
                onChanged();
              }}
              onMovedOn={() => void call.reload()}
            />
          </section>
          <Movements key={row.v} drugId={drugId} />
        </>
      )}
    </Panel>
  );
}

function Shelf({ row }: { row: StockRow }) {
  const { stock } = useDispensaryWords();
  const say = useSay();
  const { available, reserved, dispensed, wasted, received } = row;
  const near = new Map(row.expiring.map((one) => [one.number, one.expired]));
  return (
    <>
      <h2>
        {say.name(row.name)} <span className="wb-quiet">{say.name(row.pack)}</span>
      </h2>
      <dl className="wb-finance__sums">
        {(
          [
            ["sellableNow", row.sellable],
            ["reserved", reserved],
            ["dispensed", dispensed],
            ["wasted", wasted],
          ] as const
        ).map(([name, n]) => (
          <div key={name}>
            <dt>{stock.counts[name]}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p className="wb-quiet">{stock.sum(available, reserved, dispensed, wasted, received)}</p>
      {wasted > 0 && <p className="wb-quiet">{stock.setAside}</p>}
      <Table
        size="small"
        pagination={false}
        rowKey="number"
        scroll={{ x: "max-content" }}
        className="wd-block"
        locale={{ emptyText: stock.noBatch }}
        dataSource={[...row.batches]}
        columns={[
          { title: stock.columns.batch, render: (_, { number }) => <span className="wb-code">{number}</span> },
          {
            title: stock.columns.expiresOn,
            render: (_, { number, expiresOn }) => (
              <>
                {expiresOn} {near.get(number) && <Tag color="error">{stock.expiredMark}</Tag>}
                {near.get(number) === false && <Tag color="gold">{stock.expiringMark}</Tag>}
              </>
            ),
          },
          { title: stock.columns.left, align: "right", render: (_, { left }) => left },
          {
            title: stock.columns.code,
            render: (_, { number }) => <span className="wb-code">{boxCode(row.drugId, number)}</span>,
          },
        ]}
      />
    </>
  );
}
