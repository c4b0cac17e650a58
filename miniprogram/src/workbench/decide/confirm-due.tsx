import { Input } from "antd";
import type { CaseView } from "../../../../shared/appointments/views";
import { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { sayDating } from "../case/pregnancy";
import { useCaseWords } from "../case/words";
import { useDecideWords } from "./words";

type Props = { view: CaseView; dueOn: Day | undefined; onChange(dueOn: Day | undefined): void };

/** The due date by which the weeks are judged: where it comes from, confirmed or mended by the reviewer. */
export function ConfirmDue({ view, dueOn, onChange }: Props) {
  const words = useDecideWords();
  const facts = useCaseWords();
  const say = useSay();
  const source = `${facts.datingSources[view.dating.source]} ${sayDating(view.dating, facts, say)}`;
  return (
    <label className="wb-field">
      <span className="wb-field__label">{words.confirmDue}</span>
      <span className="wb-quiet">{words.dueFrom(source)}</span>
      <Input
        type="date"
        value={dueOn ?? view.dueOn}
        onChange={({ target: { value } }) => {
          if (Day.safeParse(value).success) onChange(value === view.dueOn ? undefined : value);
        }}
      />
    </label>
  );
}
