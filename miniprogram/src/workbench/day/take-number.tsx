import { useState } from "react";
import { Alert, Button, Checkbox, Input } from "antd";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { Agreed, priceOf, type WayProps } from "./desk-price";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

const LEAST = 2;
const MOST = 200;
const isLong = (text: string) => text.trim().length >= LEAST;

/** A number for today: both special-need items by rule, free time first, an add-on with its reason where there is none. */
export function TakeNumber({ value, who, paidFen, onReload, onTicket, onDueMissing }: WayProps) {
  const words = useDayWords();
  const [agreed, setAgreed] = useState(false);
  // Only in an emergency does what she has already make way.
  const urgentOnly = value.active !== undefined;
  const [urgent, setUrgent] = useState(urgentOnly);
  const [urgentWhy, setUrgentWhy] = useState("");
  const [full, setFull] = useState<number>();
  const [addOnWhy, setAddOnWhy] = useState("");
  const [mend, setMend] = useState<string>();
  const price = priceOf(value, "special-need", paidFen);
  const addsOn = full !== undefined && full > 0;
  const write = useWrite((id, filled: object) =>
    sessionCalls.takeNumber({
      id,
      ...who,
      ...(addsOn ? { addOn: { reason: addOnWhy.trim() } } : {}),
      consent: agreed ? { is: "agreed", priceVersion: value.priceVersion } : { is: "later", reason: urgentWhy.trim() },
      urgent,
      ...filled,
    }),
  );
  const press = async () => {
    if (!agreed && !urgent) return setMend(words.walkIn.agreedFirst);
    if ((urgent && !agreed && !isLong(urgentWhy)) || (addsOn && !isLong(addOnWhy)))
      return setMend(words.walkIn.whyShort);
    setMend(undefined);
    const answer = await write.press({});
    if (!answer) return;
    if (answer.ok) return onTicket(answer.value);
    if (answer.code === "place.none") setFull((answer.details as { addOnLeft: number }).addOnLeft);
    if (answer.code === "due-date.missing" || answer.code === "due-date.implausible") onDueMissing();
    if (answer.code === "price.changed" || answer.code === "application.exists") onReload();
  };
  return (
    <>
      <h3>{words.walkIn.items}</h3>
      <p className="wb-quiet">{words.walkIn.rule}</p>
      <p>{words.variants["special-need"]}</p>
      <div className="wb-ticks">
        <Agreed {...price} agreed={agreed} onChange={setAgreed} />
        <Checkbox checked={urgent} disabled={urgentOnly} onChange={(event) => setUrgent(event.target.checked)}>
          {words.walkIn.urgent}
        </Checkbox>
      </div>
      {urgent && !agreed && (
        <label className="wb-field">
          {words.walkIn.urgentWhy}
          <Input maxLength={MOST} value={urgentWhy} onChange={(event) => setUrgentWhy(event.target.value)} />
        </label>
      )}
      {full !== undefined && (
        <Alert type="warning" showIcon message={addsOn ? words.walkIn.addOn(full) : words.walkIn.addOnNone} />
      )}
      {addsOn && (
        <label className="wb-field">
          {words.walkIn.addOnWhy}
          <Input maxLength={MOST} value={addOnWhy} onChange={(event) => setAddOnWhy(event.target.value)} />
        </label>
      )}
      {mend && (
        <p className="wb-late" role="alert">
          {mend}
        </p>
      )}
      {write.refusal?.code !== "place.none" && <WhyRefused refusal={write.refusal} />}
      <p>
        <Button
          type="primary"
          size="large"
          loading={write.busy}
          disabled={full !== undefined && !addsOn}
          onClick={() => void press()}
        >
          {addsOn ? words.walkIn.takeAddOn : words.walkIn.take}
        </Button>
      </p>
    </>
  );
}
