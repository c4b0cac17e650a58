import { useState } from "react";
import { Button, Input, Space } from "antd";
import { useDispensaryWords } from "../words";

const DRUG = /^[a-z0-9][a-z0-9-]{2,60}$/;

/** A drug of which no box has come yet: by the id of the formulary, or by scanning a box of it. */
export function NewDrug({ onOpen }: { onOpen(drugId: string): void }) {
  const words = useDispensaryWords().stock;
  const [text, setText] = useState("");
  const drugId = text.trim().split("*")[0] ?? "";
  const go = () => {
    if (!DRUG.test(drugId)) return;
    setText("");
    onOpen(drugId);
  };
  return (
    <Space.Compact block className="wd-block">
      <Input
        aria-label={words.byCode}
        placeholder={words.byCode}
        value={text}
        maxLength={120}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === "Enter" && go()}
      />
      <Button disabled={!DRUG.test(drugId)} onClick={go}>
        {words.open}
      </Button>
    </Space.Compact>
  );
}
