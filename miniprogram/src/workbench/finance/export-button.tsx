import { Button } from "antd";
import type { Day } from "../../../../shared/kernel/time";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { saveCsv } from "../shell/save-csv";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** A day's sheet as a file. */
export function ExportButton({ day, what }: { day: Day; what: "reconciliation" | "ledger" }) {
  const words = useFinanceWords();
  const write = useWrite((_id, wanted: { day: Day }) => orderCalls.exportDay({ ...wanted, what }));
  const press = async () => {
    const answer = await write.press({ day });
    if (answer?.ok) saveCsv(answer.value.fileName, answer.value.csv);
  };
  return (
    <>
      <Button loading={write.busy} onClick={() => void press()}>
        {words.exportCsv}
      </Button>
      <WhyRefused refusal={write.refusal} />
    </>
  );
}
