import { Checkbox, Form, Input, InputNumber, Segmented, Select } from "antd";
import type { RosterView } from "../../../../../shared/appointments/capacity-views";
import { DayKind } from "../../../../../shared/hospital/model";
import type { Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import type { Change } from "../changes/change";
import { useOperationsWords } from "../words";
import { DayField, NextButton } from "./fields";
import { useRosterWords } from "./words";
import type { Half, SessionTemplate } from "../nouns";

type Filled = Omit<SessionTemplate, "id" | "weekdays" | "effectiveTo"> & { weekdays: number[]; effectiveTo?: Day };
type Props = {
  template: Partial<SessionTemplate> & { id: string };
  roster: RosterView;
  onNext(change: Change): void;
};
const MOST_UNITS = 48;

/** How a half day repeats: on which days, how long, with whom, with what, and from when to when. */
export function TemplateForm({ template, roster, onNext }: Props) {
  const words = useRosterWords();
  const shared = useOperationsWords();
  const say = useSay();
  const required = [{ required: true, message: shared.required }];
  const named = (list: readonly { id: string; name: { zh: string; en: string } }[]) =>
    list.map(({ id, name }) => ({ value: id, label: say.name(name) }));
  const send = ({ weekdays, effectiveTo, ...filled }: Filled) =>
    onNext({
      kind: "template-saved",
      template: {
        ...filled,
        id: template.id,
        ...(weekdays.length ? { weekdays: [...weekdays].sort() } : {}),
        ...(effectiveTo ? { effectiveTo } : {}),
      },
    });
  const start: Partial<Filled> = {
    dayKinds: ["workday", "make-up-workday"],
    half: "am",
    startsAt: "08:00",
    units: 24,
    sonographerIds: [],
    machineIds: [],
    roomIds: [],
    ...template,
    weekdays: template.weekdays ?? [],
  };
  return (
    <Form<Filled> layout="vertical" requiredMark={false} initialValues={start} onFinish={send}>
      <Form.Item name="dayKinds" label={words.dayKinds} rules={required}>
        <Checkbox.Group options={DayKind.options.map((kind) => ({ value: kind, label: shared.kinds[kind] }))} />
      </Form.Item>
      <Form.Item name="weekdays" label={words.weekdays}>
        <Checkbox.Group options={shared.weekdays.map((label, n) => ({ value: n + 1, label }))} />
      </Form.Item>
      <Form.Item name="half" label={shared.half}>
        <Segmented<Half>
          options={[
            { value: "am", label: shared.halves.am },
            { value: "pm", label: shared.halves.pm },
          ]}
        />
      </Form.Item>
      <Form.Item name="startsAt" label={words.startsAt} rules={required}>
        <Input type="time" className="wb-date" />
      </Form.Item>
      <Form.Item
        name="units"
        label={words.unitsField}
        rules={[{ required: true, type: "integer", min: 1, max: MOST_UNITS, message: words.unitsShape }]}
      >
        <InputNumber />
      </Form.Item>
      <Form.Item name="sonographerIds" label={words.sonographers} rules={required}>
        <Select mode="multiple" optionFilterProp="label" options={named(roster.sonographers)} />
      </Form.Item>
      <Form.Item name="machineIds" label={words.machines} rules={required}>
        <Select mode="multiple" optionFilterProp="label" options={named(roster.machines)} />
      </Form.Item>
      <Form.Item name="roomIds" label={words.rooms} rules={required}>
        <Select mode="multiple" optionFilterProp="label" options={named(roster.rooms)} />
      </Form.Item>
      <DayField name="effectiveFrom" label={words.effectiveFrom} />
      <DayField name="effectiveTo" label={words.effectiveTo} optional />
      <NextButton />
    </Form>
  );
}
