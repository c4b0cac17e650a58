import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Cell, Cells, Section } from "../../ui";
import { routes } from "../routes";
import { useFavourites } from "../use-favourites";
import { useHospital } from "../use-hospital";
import type { Words } from "../words";

/** Her doctors, one tap away. */
export function Favourites({ words }: { words: Words }) {
  const say = useSay();
  const { ids } = useFavourites();
  const { directory } = useHospital();
  const doctors = (directory?.doctors ?? []).filter(({ id }) => ids.includes(id));
  if (doctors.length === 0) return null;
  return (
    <Section title={words.departments.favourites}>
      <Cells>
        {doctors.map(({ id, name, title }) => (
          <Cell
            key={id}
            label={say.name(name)}
            hint={say.name(title)}
            icon="person"
            onPress={() => open(routes.doctor, { id })}
          />
        ))}
      </Cells>
    </Section>
  );
}
