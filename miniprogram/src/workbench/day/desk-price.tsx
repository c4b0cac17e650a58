import { Checkbox } from "antd";
import type { DeskPerson, DeskTicket } from "../../../../shared/appointments/day-views";
import type { Variant } from "../../../../shared/appointments/model";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { useDayWords } from "./words";

/** Who and with which form, as both ways send it; the due date only where the record has none. */
export type Who = {
  readonly personId: string;
  readonly formId: string;
  readonly fetuses: number;
  readonly dating?: { readonly source: "told"; readonly dueOn: Day };
};
export type WayProps = {
  value: DeskPerson;
  who: Who;
  paidFen: number;
  onReload(): void;
  onTicket(ticket: DeskTicket): void;
  onDueMissing(): void;
};

/** What it costs, and what is left to pay at the counter after what the clinic's cashier had. */
export function priceOf({ quotes }: DeskPerson, variant: Variant, paidFen: number) {
  const totalFen = quotes.find((quote) => quote.variant === variant)?.totalFen ?? 0;
  return { totalFen, owedFen: Math.max(0, totalFen - paidFen) };
}

type AgreedProps = { totalFen: number; owedFen: number; agreed: boolean; onChange(agreed: boolean): void };

/** Items and price by rule, and that she was told and agrees (S13). */
export function Agreed({ totalFen, owedFen, agreed, onChange }: AgreedProps) {
  const words = useDayWords();
  const say = useSay();
  return (
    <>
      <p>
        <b>{words.walkIn.total(say.yuan(totalFen))}</b>
        {owedFen > 0 && ` · ${words.walkIn.owes(say.yuan(owedFen))}`}
      </p>
      <Checkbox checked={agreed} onChange={(event) => onChange(event.target.checked)}>
        {words.walkIn.agreed(say.yuan(totalFen))}
      </Checkbox>
    </>
  );
}
