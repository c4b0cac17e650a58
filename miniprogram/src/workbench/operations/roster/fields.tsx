import { Button, Form, Input } from "antd";
import { useOperationsWords } from "../words";
import { useRosterWords } from "./words";

/** Both names of a person or thing. */
export function NameFields() {
  const words = useRosterWords();
  const { required } = useOperationsWords();
  const rules = [{ required: true, whitespace: true, message: required }];
  return (
    <>
      <Form.Item name="zh" label={words.nameZh} rules={rules}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="en" label={words.nameEn} rules={rules}>
        <Input maxLength={80} />
      </Form.Item>
    </>
  );
}

/** The number by which the house calls it; fixed once it is known. */
export function NumberField({ known }: { known: boolean }) {
  const words = useRosterWords();
  const { required } = useOperationsWords();
  return (
    <Form.Item
      name="id"
      label={words.number}
      extra={known ? undefined : words.numberHint}
      rules={[
        { required: true, message: required },
        { pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, message: words.numberShape },
      ]}
    >
      <Input maxLength={40} disabled={known} />
    </Form.Item>
  );
}

/** A day that must be given. */
export function DayField({ name, label, optional }: { name: string; label: string; optional?: boolean }) {
  const { required } = useOperationsWords();
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: required }]}>
      <Input type="date" className="wb-date" />
    </Form.Item>
  );
}

/** Leads on to the preview. */
export function NextButton() {
  const { preview } = useOperationsWords();
  return (
    <Button type="primary" htmlType="submit">
      {preview}
    </Button>
  );
}
