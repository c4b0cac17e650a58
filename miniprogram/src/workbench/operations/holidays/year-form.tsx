import { Button, Form, Input, Segmented } from "antd";
import type { Day } from "../../../../../shared/kernel/time";
import type { Change } from "../changes/change";
import { useOperationsWords } from "../words";
import { useHolidayWords } from "./words";
import type { CalendarYear } from "../nouns";

type Off = { zh: string; en: string; from: Day; to: Day };
type Filled = { status: CalendarYear["status"]; source: string; holidays: Off[]; makeUp: { day: Day }[] };
type Props = { year: CalendarYear; seen: number; onNext(change: Change): void };

const filledOf = ({ status, source, holidays, makeUpWorkdays }: CalendarYear): Filled => ({
  status,
  source,
  holidays: holidays.map(({ name, from, to }) => ({ ...name, from, to })),
  makeUp: makeUpWorkdays.map((day) => ({ day })),
});

/** The year as it was filled in, days in order. */
export const yearOf = (year: number, { status, source, holidays, makeUp }: Filled): CalendarYear => ({
  year,
  status,
  source: source.trim(),
  holidays: holidays
    .map(({ zh, en, from, to }) => ({ name: { zh: zh.trim(), en: en.trim() }, from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1)),
  makeUpWorkdays: makeUp.map(({ day }) => day).sort(),
});

/** One year of the working calendar: its status and source, the days off, and the make-up working days. */
export function YearForm({ year, seen, onNext }: Props) {
  const words = useHolidayWords();
  const { preview } = useOperationsWords();
  const [form] = Form.useForm<Filled>();
  const status = Form.useWatch("status", form) ?? year.status;
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={filledOf(year)}
      onFinish={(filled) => onNext({ kind: "calendar-year", year: yearOf(year.year, filled), seen })}
    >
      <Form.Item name="status" label={words.yearStatus} extra={words.statusText[status]}>
        <Segmented<CalendarYear["status"]>
          options={[
            { value: "published", label: words.status.published },
            { value: "provisional", label: words.status.provisional },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="source"
        label={words.source}
        rules={[{ required: true, whitespace: true, message: words.sourceShort }]}
      >
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
      <h3>{words.holidays}</h3>
      <Holidays year={year.year} />
      <h3>{words.makeUp}</h3>
      <MakeUpDays year={year.year} />
      <Button type="primary" htmlType="submit">
        {preview}
      </Button>
    </Form>
  );
}

/** A day of this year. */
function useDayRules(year: number) {
  const words = useHolidayWords();
  return [
    { required: true, message: words.required },
    { pattern: new RegExp(`^${year}-`), message: words.yearShape(year) },
  ];
}

function Holidays({ year }: { year: number }) {
  const words = useHolidayWords();
  const rules = useDayRules(year);
  const named = [{ required: true, whitespace: true, message: words.required }];
  return (
    <Form.List name="holidays">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="wb-holiday">
              <Form.Item name={[name, "zh"]} label={words.nameZh} rules={named}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, "en"]} label={words.nameEn} rules={named}>
                <Input maxLength={80} />
              </Form.Item>
              <Form.Item name={[name, "from"]} label={words.from} rules={rules}>
                <Input type="date" />
              </Form.Item>
              <Form.Item
                name={[name, "to"]}
                label={words.to}
                rules={[
                  ...rules,
                  ({ getFieldValue }) => ({
                    validator: async (_, to: Day) => {
                      const from = getFieldValue(["holidays", name, "from"]) as Day | undefined;
                      if (from && to && to < from) throw new Error(words.datesShape);
                    },
                  }),
                ]}
              >
                <Input type="date" />
              </Form.Item>
              <Remove name={["holidays", name, "zh"]} label={words.removeOf} onPress={() => remove(name)} />
            </div>
          ))}
          <Button onClick={() => add({ zh: "", en: "" })}>{words.addHoliday}</Button>
        </>
      )}
    </Form.List>
  );
}

function MakeUpDays({ year }: { year: number }) {
  const words = useHolidayWords();
  const rules = useDayRules(year);
  return (
    <Form.List name="makeUp">
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 && <p className="wb-quiet">{words.noMakeUp}</p>}
          {fields.map(({ key, name }) => (
            <div key={key} className="wb-holiday">
              <Form.Item name={[name, "day"]} label={words.day} rules={rules}>
                <Input type="date" />
              </Form.Item>
              <Remove name={["makeUp", name, "day"]} label={words.removeOf} onPress={() => remove(name)} />
            </div>
          ))}
          <p>
            <Button onClick={() => add({})}>{words.addMakeUp}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

type RemoveProps = { name: (string | number)[]; label(name: string): string; onPress(): void };

function Remove({ name, label, onPress }: RemoveProps) {
  const words = useHolidayWords();
  const said = Form.useWatch(name, Form.useFormInstance()) as string | undefined;
  return (
    <Form.Item>
      <Button aria-label={label(said ?? "")} onClick={onPress}>
        {words.remove}
      </Button>
    </Form.Item>
  );
}
