import { Skeleton, Table } from "antd";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { Refused } from "../../shell/refused";
import { dispensaryCalls } from "../calls";
import { useDispensaryWords } from "../words";

const signed = (n: number): string => (n > 0 ? `+${n}` : `${n}`);

/** What happened to the boxes of one drug, the latest first, by whom and why. */
export function Movements({ drugId }: { drugId: string }) {
  const words = useDispensaryWords();
  const { stock } = words;
  const say = useSay();
  const list = useCall(() => dispensaryCalls.movements({ drugId }), [drugId]);
  return (
    <section className="wb-part">
      <h3>{stock.movements}</h3>
      {list.is === "waiting" && <Skeleton active />}
      {list.is === "refused" && !list.value && (
        <Refused refusal={list.refusal} own={words.refusals} onRetry={() => void list.reload()} />
      )}
      {list.value && (
        <Table
          size="small"
          pagination={false}
          rowKey="n"
          scroll={{ x: "max-content" }}
          locale={{ emptyText: stock.noMovement }}
          dataSource={[...list.value.items]}
          columns={[
            { title: stock.columns.at, render: (_, { at }) => say.moment(at) },
            { title: stock.columns.what, render: (_, { what }) => stock.kinds[what] },
            { title: stock.columns.available, align: "right", render: (_, { change }) => signed(change.available) },
            { title: stock.columns.reserved, align: "right", render: (_, { change }) => signed(change.reserved) },
            {
              title: stock.columns.batch,
              render: (_, { batches }) => batches.map(({ number }) => number).join(" "),
            },
            { title: stock.columns.by, render: (_, { byName }) => byName && say.name(byName) },
            {
              title: stock.reason,
              render: (_, { reason, note }) =>
                [reason && (stock.reasons[reason] ?? reason), note].filter(Boolean).join(" · "),
            },
          ]}
        />
      )}
    </section>
  );
}
