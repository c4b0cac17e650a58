import { Form, Input } from "antd";
import { useOperationsWords } from "../words";

/** Why something is changed: kept on record. */
export function ReasonField() {
  const words = useOperationsWords();
  return (
    <Form.Item
      name="reason"
      label={words.reason}
      rules={[{ required: true, whitespace: true, min: 2, message: words.reasonShort }]}
    >
      <Input.TextArea maxLength={200} rows={2} />
    </Form.Item>
  );
}
