import { Button, Form, Input, Radio, Select } from "antd";
import type { ClockTime, Day } from "../../../../shared/kernel/time";
import type { Half } from "../../../../shared/outpatient/model";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useWrite } from "../../kernel/use-write";
import { clinicDeskCalls } from "./calls";
import type { ClinicDepartments } from "./department-picker";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Filled = { doctorId: string; day: Day; half: Half; startsAt: ClockTime; slotMinutes: string; slots: string };
type Props = { departmentId: string; around: ClinicDepartments; onDone(): void };

/** A new session of a doctor: half a day, when it begins, how long each visit, how many. */
export function PlanForm({ departmentId, around, onDone }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const doctors = (around.directory?.doctors ?? []).filter((doctor) => doctor.departmentId === departmentId);
  const write = useWrite((_id, { slotMinutes, slots, ...filled }: Filled) =>
    clinicDeskCalls.saveClinic({
      version: 0,
      departmentId,
      slotMinutes: Number(slotMinutes),
      slots: Number(slots),
      ...filled,
    }),
  );
  const send = async (filled: Filled) => {
    const answer = await write.press(filled);
    if (answer?.ok) onDone();
  };
  const count = [{ required: true, pattern: /^[1-9]\d?$/, message: words.wholeNumber }];
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      className="wb-questions"
      initialValues={{
        doctorId: doctors[0]?.id,
        day: today(),
        half: "am",
        startsAt: "08:30",
        slotMinutes: "10",
        slots: "18",
      }}
      onFinish={(filled) => void send(filled)}
    >
      <Form.Item name="doctorId" label={words.doctor} rules={[{ required: true }]}>
        <Select options={doctors.map(({ id, name }) => ({ value: id, label: say.name(name) }))} />
      </Form.Item>
      <Form.Item name="day" label={words.day} rules={[{ required: true }]}>
        <Input type="date" min={today()} className="wb-date" />
      </Form.Item>
      <Form.Item name="half" label={words.half}>
        <Radio.Group options={(["am", "pm"] as const).map((half) => ({ value: half, label: words.halves[half] }))} />
      </Form.Item>
      <Form.Item name="startsAt" label={words.startsAt} rules={[{ required: true }]}>
        <Input type="time" className="wb-date" />
      </Form.Item>
      <Form.Item name="slotMinutes" label={words.slotMinutes} rules={count}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <Form.Item name="slots" label={words.slots} rules={count}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <WhyRefused refusal={write.refusal} />
      <Button type="primary" htmlType="submit" loading={write.busy}>
        {words.planSend}
      </Button>
    </Form>
  );
}
