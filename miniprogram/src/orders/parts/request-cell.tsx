import type { RequestLine } from "../../../../shared/orders/request-views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Cell, StatusBadge, type Meaning } from "../../ui";
import type { RequestWords } from "../request-words";
import { routes } from "../routes";

/** Whose turn it is, as the kit's four meanings. */
export const MEANINGS: Readonly<Record<RequestLine["state"], Meaning>> = {
  asked: "waiting",
  open: "waiting",
  answered: "needs-you",
  closed: "done",
};

/** One request in a list. */
export function RequestCell({ words, line }: { words: RequestWords; line: RequestLine }) {
  const say = useSay();
  const { id, kind, state, late, answerBy, openedAt, outcome } = line;
  const clock = late ? words.list.late : answerBy && words.list.answerBy(say.moment(answerBy));
  const ended = outcome && words.outcomes[outcome];
  return (
    <Cell
      label={words.kinds[kind]}
      hint={[words.list.opened(say.moment(openedAt)), clock, ended].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={late ? "needs-you" : MEANINGS[state]}>{words.states[state]}</StatusBadge>}
      onPress={() => open(routes.request, { id })}
    />
  );
}
