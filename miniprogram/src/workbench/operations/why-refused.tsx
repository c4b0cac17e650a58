import { Alert } from "antd";
import { UnfitChange } from "../../../../shared/appointments/capacity";
import { sayRefusal, type RefusalWords } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useOperationsWords } from "./words";

type Props = { refusal: Refusal | undefined; own?: Readonly<Record<string, RefusalWords>> };

/** Why a change of capacity did not go through, and what to do. */
export function WhyRefused({ refusal, own }: Props) {
  const words = useOperationsWords();
  const language = useLanguage();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, { ...words.refusals, ...own });
  const why = UnfitChange.safeParse((refusal.details as { why?: unknown } | undefined)?.why);
  const because = why.success ? words.unfit[why.data] : said.why;
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${because} ${said.next}`} />;
}
