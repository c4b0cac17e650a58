import { Alert } from "antd";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { dayOf } from "../../../../shared/kernel/time";
import type { HealthProfile } from "../../../../shared/patients/profile-model";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { sayAge } from "../prescriptions/age";
import { useRxWords } from "../prescriptions/words";
import { usePharmacistWords } from "./words";

/** Who the medicine is for, and what of her health decides about it. */
export function PatientFacts({ rx }: { rx: RxCase }) {
  const { who: words } = usePharmacistWords();
  const rxWords = useRxWords();
  const say = useSay();
  const { person, profile, guardian } = rx;
  const sex = person.sex && rxWords.sexes[person.sex];
  return (
    <>
      <h2 className="wb-case__title">
        {person.name}
        <span>{sayAge(person, dayOf(rx.now), rxWords)}</span>
        {sex && <span>{sex}</span>}
      </h2>
      <Part title={words.title}>
        <Facts
          rows={[
            [words.born, say.date(person.bornOn)],
            ...(person.recordNumber ? [[words.record, person.recordNumber] as const] : []),
            ...(guardian
              ? [
                  [
                    words.guardian,
                    `${guardian.name} (${words.relations[guardian.relation] ?? guardian.relation}) · ${say.moment(guardian.at)}`,
                  ] as const,
                ]
              : []),
          ]}
        />
        {profile ? (
          <Told profile={profile} />
        ) : (
          <Alert role="status" type="warning" showIcon message={words.noProfile} />
        )}
      </Part>
    </>
  );
}

function Told({ profile }: { profile: HealthProfile }) {
  const { who: words } = usePharmacistWords();
  const say = useSay();
  const { pregnancy, lactation, weight, allergies, medicines, chronic } = profile;
  const organ = ({ is, note }: HealthProfile["kidney"]) => (note ? `${words.organs[is]} (${note})` : words.organs[is]);
  const strong = (isSo: boolean, said: string) => (isSo ? <b>{said}</b> : said);
  return (
    <Facts
      rows={[
        [
          words.allergies,
          strong(
            allergies.length > 0,
            allergies
              .map(({ substance, severity, reaction }) =>
                [substance, words.severities[severity], reaction].filter(Boolean).join(" · "),
              )
              .join("; ") || (profile.noAllergies ? words.noAllergies : words.notTold),
          ),
        ],
        [
          words.pregnant,
          pregnancy
            ? strong(
                pregnancy.is === "pregnant",
                [
                  words.pregnancies[pregnancy.is],
                  pregnancy.is === "pregnant" && pregnancy.dueOn ? words.due(say.day(pregnancy.dueOn)) : "",
                ]
                  .filter(Boolean)
                  .join(" · "),
              )
            : words.notTold,
        ],
        [words.lactating, lactation ? strong(lactation.is, lactation.is ? words.yes : words.no) : words.notTold],
        [words.weight, weight ? words.weightIs(String(weight.kg), say.day(weight.on)) : words.noWeight],
        [words.kidney, strong(profile.kidney.is === "impaired", organ(profile.kidney))],
        [words.liver, strong(profile.liver.is === "impaired", organ(profile.liver))],
        [
          words.medicines,
          medicines.map(({ name, dose }) => `${name} ${dose}`).join("; ") ||
            (profile.noMedicines ? words.noMedicines : words.notTold),
        ],
        [words.chronic, chronic.map(({ name }) => name).join("; ") || words.notTold],
      ]}
    />
  );
}
