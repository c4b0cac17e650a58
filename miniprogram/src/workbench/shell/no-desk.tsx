import { Result } from "antd";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { useShellWords } from "./words";

/** An account without a post is told so, and whom to call. */
export function NoDesk() {
  const words = useShellWords();
  const phone = useCall(() => hospitalCalls.directory({})).value?.switchboard;
  return (
    <Result
      status="info"
      title={words.noDesk}
      subTitle={words.noDeskText}
      extra={phone && <a href={`tel:${phone}`}>{words.noDeskCall(phone)}</a>}
    />
  );
}
