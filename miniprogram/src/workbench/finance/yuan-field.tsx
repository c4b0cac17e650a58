import { Form, Input } from "antd";
import type { Fen } from "../../../../shared/kernel/money";
import { useSay } from "../../i18n";
import { fenOf } from "./money";
import { useFinanceWords } from "./words";

type Props = { name: string; label: string; most?: Fen; zero?: boolean };

/** An amount in yuan as a form field; its value is the text, read with `fenOf`. */
export function YuanField({ name, label, most, zero = false }: Props) {
  const words = useFinanceWords();
  const say = useSay();
  const fits = (text: string) => {
    const fen = fenOf(text);
    return fen !== undefined && (zero || fen > 0) && (most === undefined || fen <= most);
  };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={most !== undefined && words.amountHint(say.yuan(most))}
      rules={[
        {
          validator: (_rule, text: string) =>
            fits(text ?? "") ? Promise.resolve() : Promise.reject(new Error(words.amountShape)),
        },
      ]}
    >
      <Input inputMode="decimal" autoComplete="off" maxLength={11} prefix="¥" className="wb-amount" />
    </Form.Item>
  );
}
