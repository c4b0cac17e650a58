import { instantOf } from "../../../../../shared/kernel/time";
import type { VisitLine } from "../../../../../shared/outpatient/views";
import { open } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { MyList } from "../../../shell/my-list";
import { Button, Cell, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { useClinicDirectory } from "../../directory";
import { routes } from "../../routes";
import { MEANINGS } from "../../stances";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** The visits of this account and its places on lists, what waits for her first. */
export default function List() {
  const words = useClinicWords();
  const { directory, phones } = useClinicDirectory();
  const begin = { label: words.title, onPress: () => open(routes.departments) };
  const doctorOf = (line: VisitLine) => directory?.doctors.find(({ id }) => id === line.doctorId)?.name;
  return (
    <MyList
      said={{ ...words.mine, signIn: words.signIn }}
      ask={calls.mine}
      phones={phones}
      begin={begin}
      line={(line) => <LineCell key={line.id} line={line} doctor={doctorOf(line)} />}
      foot={<Button onPress={begin.onPress}>{words.mine.again}</Button>}
    />
  );
}

function LineCell({ line, doctor }: { line: VisitLine; doctor?: { zh: string; en: string } }) {
  const words = useClinicWords();
  const say = useSay();
  const { id, personName, state, day, startsAt, keptUntil } = line;
  const kept = state === "kept" && keptUntil ? words.list.keptUntil(say.moment(keptUntil)) : "";
  return (
    <Cell
      label={say.moment(instantOf(day, startsAt))}
      hint={[[doctor && say.name(doctor), personName].filter(Boolean).join(" · "), kept].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={MEANINGS[state]}>{words.states[state].name}</StatusBadge>}
      onPress={() => open(routes.visit, { id })}
    />
  );
}
