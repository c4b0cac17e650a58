import type { ToldBefore as Told } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { usePharmacistWords } from "./words";

/** Her own words before the consultation, and how long what she has will last. */
export function ToldBefore({ told }: { told: Told }) {
  const { told: words } = usePharmacistWords();
  const say = useSay();
  const { wishes, course, since, description, medicines } = told;
  return (
    <Part title={words.title}>
      <Facts
        rows={[
          [words.wishes, wishes.map((wish) => words.wishIs[wish]).join(" · ")],
          [words.course, words.courseIs[course]],
          ...(since ? [[words.since, say.day(since)] as const] : []),
          [
            words.description,
            <span key="description" className="wb-said">
              {description}
            </span>,
          ],
          [
            words.medicines,
            medicines.length === 0 ? (
              words.none
            ) : (
              <ul key="medicines" className="wb-plain">
                {medicines.map(({ name, dose, daysLeft }) => (
                  <li key={`${name} ${dose}`}>
                    {[name, dose].filter(Boolean).join(" ")} · <b>{words.daysLeft(daysLeft)}</b>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Part>
  );
}
