import { Result } from "antd";
import type { StaffRole } from "../../../../shared/kernel/contract";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { useShellWords } from "./words";

/** A post whose work is not part of this release is told so, and whom to call. */
export function NoDesk({ role }: { role: StaffRole | undefined }) {
  const words = useShellWords();
  const phone = useCall(() => hospitalCalls.directory({})).value?.switchboard;
  return (
    <Result
      status="info"
      title={words.noDesk(role ? words.roles[role] : words.title)}
      subTitle={words.noDeskText}
      extra={phone && <a href={`tel:${phone}`}>{words.noDeskCall(phone)}</a>}
    />
  );
}
