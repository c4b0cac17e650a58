import { useState } from "react";
import { Alert, Form, Input, InputNumber, Radio, Segmented } from "antd";
import type { DeskPerson, DeskTicket } from "../../../../shared/appointments/day-views";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { useCaseWords } from "../case/words";
import { BookDay } from "./book-day";
import type { Who } from "./desk-price";
import { TakeNumber } from "./take-number";
import { useDayWords } from "./words";

const MOST_BABIES = 4;
type Props = { value: DeskPerson; formId?: string; onReload(): void; onTicket(ticket: DeskTicket): void };

/** Which form, the due date where it is missing, how many babies; then a number for today or another day. */
export function DeskForm({ value, formId, onReload, onTicket }: Props) {
  const words = useDayWords();
  const say = useSay();
  const items = useCaseWords().items;
  const fitting = value.forms.filter(({ fit }) => fit === "fits");
  const scanned = value.forms.find(({ form }) => form.id === formId);
  const [chosen, setChosen] = useState(scanned?.form.id ?? fitting[0]?.form.id ?? value.forms[0]?.form.id ?? "");
  const [fetuses, setFetuses] = useState(1);
  const [dueOn, setDueOn] = useState<Day>("");
  const [asksDue, setAsksDue] = useState(value.dueOn === undefined);
  const [when, setWhen] = useState<"today" | "later">("today");
  const form = value.forms.find((one) => one.form.id === chosen)?.form;
  const who: Who = {
    personId: value.personId,
    formId: chosen,
    fetuses,
    ...(asksDue && dueOn ? { dating: { source: "told" as const, dueOn } } : {}),
  };
  const Way = when === "today" ? TakeNumber : BookDay;
  return (
    <div className="wb-questions">
      <Form layout="vertical" component="div">
        <Form.Item label={words.walkIn.forms}>
          <Radio.Group
            className="wb-choices"
            value={chosen}
            onChange={(event) => setChosen(event.target.value as string)}
            options={value.forms.map(({ form: one, fit }) => ({
              value: one.id,
              disabled: fit !== "fits" && one.id !== formId,
              label: (
                <span>
                  {words.walkIn.formLine(one.items.map((item) => items[item]).join(" + "), say.day(one.validUntil))}
                  <span className="wb-quiet">
                    {` · ${words.fits[fit]} · `}
                    {one.paidFen > 0 ? words.walkIn.paid(say.yuan(one.paidFen)) : words.walkIn.unpaid}
                    {one.abnormalReferral && ` · ${words.walkIn.referral}`}
                  </span>
                </span>
              ),
            }))}
          />
        </Form.Item>
        {scanned && scanned.fit !== "fits" && (
          <Alert
            type="error"
            showIcon
            role="alert"
            message={words.refusals["exam-form.unfit"].what}
            description={`${words.formUnfit[scanned.fit]} ${words.refusals["exam-form.unfit"].next}`}
          />
        )}
        {value.dueOn && !asksDue && (
          <p>
            {words.walkIn.due} <b>{words.walkIn.dueKnown(say.day(value.dueOn))}</b>
          </p>
        )}
        {asksDue && (
          <Form.Item label={words.walkIn.due} htmlFor="desk-due" extra={words.walkIn.dueAsk}>
            <Input
              id="desk-due"
              type="date"
              className="wb-date"
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={words.walkIn.fetuses} htmlFor="desk-fetuses">
          <InputNumber
            id="desk-fetuses"
            min={1}
            max={MOST_BABIES}
            value={fetuses}
            onChange={(count) => setFetuses(count ?? 1)}
          />
        </Form.Item>
        {!value.active && (
          <Form.Item label={words.walkIn.when}>
            <Segmented
              value={when}
              options={(["today", "later"] as const).map((one) => ({ value: one, label: words.walkIn[one] }))}
              onChange={setWhen}
            />
          </Form.Item>
        )}
      </Form>
      {asksDue && !dueOn ? (
        <p className="wb-due--soon">{words.walkIn.dueShort}</p>
      ) : (
        <Way
          key={`${chosen} ${when}`}
          value={value}
          who={who}
          paidFen={form?.paidFen ?? 0}
          onReload={onReload}
          onTicket={onTicket}
          onDueMissing={() => setAsksDue(true)}
        />
      )}
    </div>
  );
}
