import { useState } from "react";
import { Button } from "antd";
import type { StockRow } from "../../../../../shared/prescriptions/stock-calls";
import { useWrite } from "../../../kernel/use-write";
import { dispensaryCalls } from "../calls";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";

type Props = { cursor: string | undefined; onMore(rows: readonly StockRow[]): void };

/** The next page of the shelf, where there is one. */
export function MoreStock({ cursor: first, onMore }: Props) {
  const words = useDispensaryWords().stock;
  const [cursor, setCursor] = useState(first);
  const ask = useWrite((_id, at: string) => dispensaryCalls.stock({ cursor: at }));
  if (!cursor) return null;
  const press = async () => {
    const answer = await ask.press(cursor);
    if (!answer?.ok) return;
    setCursor(answer.value.cursor);
    onMore(answer.value.items);
  };
  return (
    <>
      <WhyRefused refusal={ask.refusal} />
      <Button block loading={ask.busy} onClick={() => void press()}>
        {words.more}
      </Button>
    </>
  );
}
