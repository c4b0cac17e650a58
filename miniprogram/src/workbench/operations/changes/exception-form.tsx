import { useState } from "react";
import { Button, Form, Input, Segmented, Select, Skeleton, type SelectProps } from "antd";
import type { RosterView } from "../../../../../shared/appointments/capacity-views";
import type { Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { newId } from "../../../kernel/ids";
import { useCall } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { useOperationsWords } from "../words";
import type { Change } from "./change";
import { nameOfTemplate } from "./names";
import { ReasonField } from "./reason-field";
import type { CapacityException, Half } from "../nouns";

type Filled = { from: Day; to: Day; half: Half | "all"; subject?: string; reason: string };
type Props = { what: CapacityException["what"]; day: Day; onNext(change: Change): void };

/** Days that are not as the templates say: closed, somebody or something away, or a session more. */
export function ExceptionForm({ what, day, onNext }: Props) {
  const words = useOperationsWords();
  const [id] = useState(newId);
  const [form] = Form.useForm<Filled>();
  const roster = useCall(() => sessionCalls.roster({}));
  const send = ({ from, to, half, subject = "", reason }: Filled) => {
    const span = { id, from, to, ...(half === "all" ? {} : { half }), reason: reason.trim() };
    const exception: CapacityException =
      what === "closed"
        ? { ...span, what }
        : what === "away"
          ? { ...span, what, resourceId: subject }
          : { ...span, what, templateId: subject };
    onNext({ kind: "exception-added", exception });
  };
  if (what !== "closed" && roster.is === "waiting") return <Skeleton active />;
  if (what !== "closed" && roster.is === "refused" && !roster.value)
    return <Refused refusal={roster.refusal} onRetry={() => void roster.reload()} />;
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: day, to: day, half: "all", reason: "" }}
      onFinish={send}
    >
      {what !== "closed" && roster.value && <Subject what={what} roster={roster.value} />}
      <Form.Item name="from" label={words.from} rules={[{ required: true, message: words.required }]}>
        <Input type="date" className="wb-date" />
      </Form.Item>
      <Form.Item
        name="to"
        label={words.to}
        dependencies={["from"]}
        rules={[
          { required: true, message: words.required },
          ({ getFieldValue }) => ({
            validator: async (_, to: Day) => {
              if (to < (getFieldValue("from") as Day)) throw new Error(words.datesShape);
            },
          }),
        ]}
      >
        <Input type="date" className="wb-date" />
      </Form.Item>
      {what !== "extra" && (
        <Form.Item name="half" label={words.half}>
          <Segmented<Half | "all">
            options={[
              { value: "all", label: words.allDay },
              { value: "am", label: words.halves.am },
              { value: "pm", label: words.halves.pm },
            ]}
          />
        </Form.Item>
      )}
      <ReasonField />
      <Button type="primary" htmlType="submit">
        {words.preview}
      </Button>
    </Form>
  );
}

function Subject({ what, roster }: { what: "away" | "extra"; roster: RosterView }) {
  const words = useOperationsWords();
  const say = useSay();
  const named = (list: RosterView["machines"] | RosterView["rooms"] | RosterView["sonographers"]) =>
    list.map(({ id, name }) => ({ value: id, label: say.name(name) }));
  const options: SelectProps["options"] =
    what === "extra"
      ? roster.templates.map((one) => ({ value: one.id, label: nameOfTemplate(one, words, say) }))
      : [
          { label: words.sonographer, options: named(roster.sonographers) },
          { label: words.machine, options: named(roster.machines) },
          { label: words.room, options: named(roster.rooms) },
        ];
  return (
    <Form.Item
      name="subject"
      label={what === "extra" ? words.template : words.who}
      rules={[{ required: true, message: words.required }]}
    >
      <Select options={options} />
    </Form.Item>
  );
}
