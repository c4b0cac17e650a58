import { Button, Result } from "antd";
import { sayRefusal, type RefusalWords } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useShellWords } from "./words";

type Props = { refusal: Refusal; own?: Readonly<Record<string, RefusalWords>>; onRetry?: () => void };

/** A question that was refused, in place of its answer. */
export function Refused({ refusal, own, onRetry }: Props) {
  const words = useShellWords();
  const said = sayRefusal(useLanguage(), refusal, own);
  return (
    <Result
      status="warning"
      title={said.what}
      subTitle={`${said.why} ${said.next}`}
      extra={onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    />
  );
}
