import { Form, Select } from "antd";
import type { StockRow } from "../../../../../shared/prescriptions/stock-calls";
import { useDispensaryWords } from "../words";

/** One of the batches that lie here. */
export function BatchField({ row }: { row: StockRow }) {
  const { stock } = useDispensaryWords();
  return (
    <Form.Item name="batch" label={stock.columns.batch} rules={[{ required: true, message: stock.batchFirst }]}>
      <Select<string>
        transitionName=""
        notFoundContent={stock.noBatch}
        options={row.batches.map(({ number, left }) => ({ value: number, label: stock.batchOf(number, left) }))}
      />
    </Form.Item>
  );
}
