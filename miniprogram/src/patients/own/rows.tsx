import type { ReactNode } from "react";
import { Button, Card } from "../../ui";
import { useOwnWords } from "./words";

type Props<Row> = {
  rows: readonly Row[];
  /** What a new row begins as. */
  fresh: Row;
  add: string;
  onChange: (rows: Row[]) => void;
  children: (row: Row, put: (row: Row) => void, at: number) => ReactNode;
};

/** A list of a few things that she tells one after the other; each can be taken out again. */
export function Rows<Row>({ rows, fresh, add, onChange, children }: Props<Row>) {
  const words = useOwnWords();
  return (
    <>
      {rows.map((row, at) => (
        // rows have no names of their own while they are typed
        <Card key={at}>
          {children(row, (after) => onChange(rows.map((one, i) => (i === at ? after : one))), at)}
          <Button kind="quiet" onPress={() => onChange(rows.filter((_one, i) => i !== at))}>
            {words.remove}
          </Button>
        </Card>
      ))}
      <Button onPress={() => onChange([...rows, fresh])}>{add}</Button>
    </>
  );
}
