import type { ConsultationLine } from "../../../../../shared/consultations/views";
import { useSay } from "../../../i18n";
import { open } from "../../../kernel/navigation";
import { MyList } from "../../../shell/my-list";
import { Button, Cell, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { routes } from "../../routes";
import { MEANINGS } from "../../stances";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

/** The online follow-ups of this account, the latest first, each with its clock and what is unread. */
export default function List() {
  const words = useFollowUpWords();
  const { phones } = useHospital();
  const begin = { label: words.title, onPress: () => open(routes.departments) };
  return (
    <MyList
      said={words.mine}
      ask={calls.mine}
      phones={phones}
      begin={begin}
      line={(line) => <LineCell key={line.id} line={line} />}
      foot={<Button onPress={begin.onPress}>{words.mine.again}</Button>}
    />
  );
}

function LineCell({ line }: { line: ConsultationLine }) {
  const words = useFollowUpWords();
  const { mine: said } = words;
  const say = useSay();
  const { id, state, doctor, department, maskedName, service, unread, payUntil, acceptBy, endsAt } = line;
  const isOpen = state === "accepted" || state === "in-progress";
  // what the hospital notes in the conversation before a doctor has it is no news
  const hasNews = isOpen && unread > 0;
  const clock =
    state === "awaiting-payment" && payUntil
      ? said.payBy(say.moment(payUntil))
      : state === "waiting" && acceptBy
        ? said.acceptBy(say.moment(acceptBy))
        : isOpen && endsAt
          ? said.endsAt(say.moment(endsAt))
          : say.moment(line.submittedAt);
  return (
    <Cell
      label={`${say.name(doctor.name)} · ${say.name(department.name)}`}
      hint={[`${maskedName} · ${words.services[service]}`, clock, hasNews ? said.unread(unread) : ""]
        .filter(Boolean)
        .join("\n")}
      above={<StatusBadge meaning={hasNews ? "needs-you" : MEANINGS[state]}>{words.states[state].name}</StatusBadge>}
      onPress={() => (hasNews ? open(routes.chat, { id }) : open(routes.consultation, { id }))}
    />
  );
}
