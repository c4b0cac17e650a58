import { Button } from "antd";
import { useSay } from "../../i18n";
import type { NotYet } from "./draft";
import { useRxWords } from "./words";

type Props = {
  drugs: number;
  totalFen: number;
  missing: NotYet | undefined;
  isRevision: boolean;
  busy: boolean;
  onSign(): void;
};

/** What it costs together, what is missing before it can be signed, and what signing does. */
export function SignBar({ drugs, totalFen, missing, isRevision, busy, onSign }: Props) {
  const { sign: words } = useRxWords();
  const say = useSay();
  const consequence = isRevision ? words.goRevised : words.go;
  return (
    <div className="wr-sign">
      <span className="wr-total">
        {words.total} <b>{say.yuan(totalFen)}</b>
      </span>
      <span className="wb-quiet">{missing ? words.first[missing] : words.hint}</span>
      <Button type="primary" size="large" disabled={missing !== undefined} loading={busy} onClick={onSign}>
        {consequence(drugs, say.yuan(totalFen))}
      </Button>
    </div>
  );
}
