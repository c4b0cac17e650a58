import { Alert, Button, Form, Input, Radio, Select } from "antd";
import { addDays, weekdayOf, type ClockTime, type Day } from "../../../../shared/kernel/time";
import type { Half } from "../../../../shared/outpatient/model";
import { isSamePattern, type ClinicPattern, type PatternName } from "../../../../shared/outpatient/patterns";
import { outpatientPolicy } from "../../../../shared/outpatient/policy";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useWrite } from "../../kernel/use-write";
import { clinicDeskCalls } from "./calls";
import type { ClinicDepartments } from "./department-picker";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Filled = {
  doctorId: string;
  weekday: number;
  half: Half;
  startsAt: ClockTime;
  slotMinutes: string;
  slots: string;
  from: Day;
  to?: Day | "";
};
type Props = {
  departmentId: string;
  around: ClinicDepartments;
  patterns: readonly ClinicPattern[];
  /** The one that is changed; a new one without it. */
  pattern?: ClinicPattern;
  onDone(): void;
};

/** How many of the coming days are shown before it is saved. */
const SHOWN = 3;

/** The next days from `free` on, on which this half day is planned, as long as it holds. */
export function comingDays({ weekday, from, to }: Pick<Filled, "weekday" | "from" | "to">, free: Day): Day[] {
  const first = from > free ? from : free;
  const monday = addDays(first, 1 - weekdayOf(first));
  const days = Array.from({ length: SHOWN + 1 }, (_, week) => addDays(monday, weekday - 1 + 7 * week));
  return days.filter((day) => day >= first && (!to || day <= to)).slice(0, SHOWN);
}

/** A half day that repeats each week: which, from when to when, how long each visit, how many; with what it leads to. */
export function PatternForm({ departmentId, around, patterns, pattern, onDone }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const doctors = (around.directory?.doctors ?? []).filter((doctor) => doctor.departmentId === departmentId);
  const [form] = Form.useForm<Filled>();
  const sameAs = (name: PatternName) => patterns.find((one) => isSamePattern(one, name));
  /** A new one for a half day that has one already: that one is to be changed instead. */
  const clashes = (filled: Filled): boolean => {
    const known = pattern ? undefined : sameAs({ departmentId, ...filled });
    return known !== undefined && (known.to === undefined || known.to >= today());
  };
  const write = useWrite((_id, { slotMinutes, slots, to, ...filled }: Filled) => {
    const known = pattern ?? sameAs({ departmentId, ...filled });
    return clinicDeskCalls.savePattern({
      departmentId,
      ...filled,
      ...(pattern ? { doctorId: pattern.doctorId, weekday: pattern.weekday, half: pattern.half } : {}),
      version: known?.v ?? 0,
      slotMinutes: Number(slotMinutes),
      slots: Number(slots),
      ...(to ? { to } : {}),
    });
  });
  const send = async (filled: Filled) => {
    if (clashes(filled)) return;
    const answer = await write.press(filled);
    if (answer?.ok) onDone();
  };
  const { doctorId, weekday, half, startsAt, slotMinutes, slots, from, to } = pattern ?? {};
  const initial: Partial<Filled> = {
    doctorId: doctorId ?? doctors[0]?.id,
    weekday: weekday ?? 1,
    half: half ?? "am",
    startsAt: startsAt ?? "08:30",
    slotMinutes: String(slotMinutes ?? 10),
    slots: String(slots ?? 18),
    from: from ?? today(),
    to: to ?? "",
  };
  const number = (least: number, most: number) => ({
    validator: (_rule: unknown, value: string) =>
      /^\d{1,2}$/.test(value) && Number(value) >= least && Number(value) <= most
        ? Promise.resolve()
        : Promise.reject(new Error(words.week.between(least, most))),
  });
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="wb-questions"
      initialValues={initial}
      onFinish={(filled) => void send(filled)}
    >
      {!pattern && (
        <>
          <Form.Item name="doctorId" label={words.doctor} rules={[{ required: true }]}>
            <Select options={doctors.map(({ id, name }) => ({ value: id, label: say.name(name) }))} />
          </Form.Item>
          <Form.Item name="weekday" label={words.week.weekday}>
            <Select options={words.week.days.map((label, at) => ({ value: at + 1, label }))} />
          </Form.Item>
          <Form.Item name="half" label={words.half}>
            <Radio.Group options={(["am", "pm"] as const).map((value) => ({ value, label: words.halves[value] }))} />
          </Form.Item>
        </>
      )}
      <Form.Item name="startsAt" label={words.startsAt} rules={[{ required: true, message: words.week.needed }]}>
        <Input type="time" className="wb-date" />
      </Form.Item>
      <Form.Item name="slotMinutes" label={words.slotMinutes} rules={[number(3, 60)]}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <Form.Item name="slots" label={words.slots} rules={[number(1, 99)]}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <Form.Item name="from" label={words.week.from} rules={[{ required: true, message: words.week.needed }]}>
        <Input type="date" className="wb-date" />
      </Form.Item>
      <Form.Item
        name="to"
        label={words.week.to}
        dependencies={["from"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              !value || value >= (getFieldValue("from") as string)
                ? Promise.resolve()
                : Promise.reject(new Error(words.week.reversed)),
          }),
        ]}
      >
        <Input type="date" className="wb-date" />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => {
          const filled = { ...initial, ...getFieldsValue(true) } as Filled;
          if (clashes(filled)) return <Alert type="warning" showIcon role="alert" message={words.week.clash} />;
          // Of a pattern that holds, the days within reach are planned already.
          const days = comingDays(filled, pattern ? addDays(today(), outpatientPolicy.plan.aheadDays) : today());
          return (
            <div role="note">
              <p>{days.length ? words.week.next(days.map((day) => say.day(day))) : words.week.nothingNext}</p>
              {pattern && <p className="wb-quiet">{words.week.stays(outpatientPolicy.plan.aheadDays)}</p>}
            </div>
          );
        }}
      </Form.Item>
      <WhyRefused refusal={write.refusal} />
      <Button type="primary" htmlType="submit" loading={write.busy}>
        {words.week.save}
      </Button>
    </Form>
  );
}
