import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Cell, Cells, Section } from "../../ui";
import type { Directory } from "../directory";
import { routes } from "../routes";
import { useFollowed } from "../use-follow";
import { useClinicWords } from "../words";

/** The doctors whom she follows, one tap away. */
export function Followed({ directory }: { directory: Directory }) {
  const { departments: said } = useClinicWords();
  const say = useSay();
  const followed = useFollowed().value?.favourites ?? [];
  const doctors = directory.doctors.filter(({ id }) => followed.some(({ doctorId }) => doctorId === id));
  if (doctors.length === 0) return null;
  return (
    <Section title={said.followed}>
      <Cells>
        {doctors.map(({ id, name, title }) => (
          <Cell
            key={id}
            label={say.name(name)}
            hint={say.name(title)}
            icon="person"
            onPress={() => open(routes.doctor, { id: id, move: "" })}
          />
        ))}
      </Cells>
    </Section>
  );
}
