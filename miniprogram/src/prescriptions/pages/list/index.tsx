import type { PatientRow } from "../../../../../shared/prescriptions/patient-views";
import { useSay } from "../../../i18n";
import { open } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { MyList } from "../../../shell/my-list";
import { Cell, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { IN_REVIEW, MEANINGS } from "../../stances";
import { usePhones } from "../../use-phones";
import { useRxWords } from "../../words";

/** The prescriptions of this account's people, the latest first, each with where it is. */
export default function List() {
  const words = useRxWords();
  const phones = usePhones();
  return (
    <MyList
      said={{ ...words.list, signIn: words.signIn }}
      ask={calls.mine}
      phones={phones}
      line={(row) => <Row key={row.id} row={row} />}
    />
  );
}

function Row({ row }: { row: PatientRow }) {
  const words = useRxWords();
  const say = useSay();
  const { id, standing, maskedName, doctor, drugs, signedAt, reviewBy, payUntil, validUntil } = row;
  const until = standing === "to-pay" ? (payUntil ?? validUntil) : standing === "to-choose" ? validUntil : undefined;
  const lines = [
    words.list.line(say.name(doctor), drugs),
    `${maskedName} · ${say.moment(signedAt)}`,
    until && words.list.until(say.moment(until)),
    reviewBy && IN_REVIEW.includes(standing) && words.list.review(say.moment(reviewBy)),
  ];
  return (
    <Cell
      label={words.standings[standing].name}
      hint={lines.filter(Boolean).join("\n")}
      above={<StatusBadge meaning={MEANINGS[standing]}>{words.meanings[MEANINGS[standing]]}</StatusBadge>}
      onPress={() => open(routes.prescription, { id })}
    />
  );
}
