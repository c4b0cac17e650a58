import { appointments } from "../../../../../shared/appointments/contract";
import type { ApplicationLine } from "../../../../../shared/appointments/views";
import { client } from "../../../kernel/api";
import { open } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { MyList } from "../../../shell/my-list";
import { Cell, StatusBadge } from "../../../ui";
import { MEANINGS } from "../../parts/state-meaning";
import { routes } from "../../routes";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

const calls = client(appointments);

/** The applications of this account, newest first. */
export default function List() {
  const words = useAppointmentWords();
  const { phones } = usePlaces();
  return (
    <MyList
      said={{ ...words.list, signIn: words.start.signIn }}
      ask={calls.mine}
      phones={phones}
      begin={{ label: words.start.title, onPress: () => open(routes.start) }}
      line={(line) => <LineCell key={line.id} line={line} />}
    />
  );
}

function LineCell({ line }: { line: ApplicationLine }) {
  const words = useAppointmentWords();
  const say = useSay();
  const { id, personName, state, updatedAt, booking } = line;
  return (
    <Cell
      label={booking ? say.slot(booking.day, booking.startsAt, booking.endsAt) : words.start.title}
      hint={`${personName} · ${say.moment(updatedAt)}`}
      above={<StatusBadge meaning={MEANINGS[state]}>{words.states[state].name}</StatusBadge>}
      onPress={() => open(routes.application, { id })}
    />
  );
}
