import { Alert } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Facts, Part } from "../case/facts";
import { followUpCalls } from "./calls";
import { CaseHistory } from "./case-history";
import { Pictures } from "./pictures";
import { VisitFacts } from "./visit-facts";
import { useConsultationWords } from "./words";

/** The request as it was sent: what is wished, what it rests on, what is due, what is taken. All of it is plain text. */
export function RequestPane({ view }: { view: DoctorView }) {
  const words = useConsultationWords();
  const say = useSay();
  const { facts } = words;
  const { intake } = view;
  const department = useCall(
    () => followUpCalls.department({ departmentId: view.department.id }),
    [view.department.id],
  );
  const symptomOf = (id: string) => {
    const known = department.value?.symptoms.find((one) => one.id === id);
    return known ? say.name(known.words) : id;
  };
  return (
    <div className="wc-pane__body">
      {view.overdueTests.length > 0 && (
        <Alert
          className="wc-overdue"
          type="warning"
          showIcon
          message={words.overdue.title(view.overdueTests.length)}
          description={
            <>
              <ul className="wb-plain">
                {view.overdueTests.map(({ code, name, lastOn }) => (
                  <li key={code}>
                    <b>{say.name(name)}</b> {lastOn ? words.overdue.last(say.day(lastOn)) : words.overdue.never}
                  </li>
                ))}
              </ul>
              {words.overdue.text}
            </>
          }
        />
      )}
      <Part title={facts.title}>
        <Facts
          rows={[
            [facts.wishes, intake.wishes.map((wish) => words.wishes[wish]).join(" · ")],
            [facts.course, words.courses[intake.course]],
            [facts.symptoms, intake.symptoms.map(symptomOf).join(" · ") || facts.none],
            [facts.symptomsSince, intake.since ? say.day(intake.since) : facts.none],
            [facts.description, <span className="wb-said">{intake.description}</span>],
          ]}
        />
        <Pictures ids={intake.documentIds} />
      </Part>
      <Part title={facts.proof}>
        <VisitFacts view={view} />
      </Part>
      <Part title={facts.medicines}>
        {intake.medicines.length === 0 ? (
          <p>{facts.none}</p>
        ) : (
          <ul className="wb-plain wc-medicines">
            {intake.medicines.map(({ name, dose, daysLeft }) => (
              <li key={`${name} ${dose}`}>
                <span>
                  <b>{name}</b> {dose}
                </span>
                <span>{facts.daysLeft(daysLeft)}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={facts.service}>
        <Facts
          rows={[
            [facts.service, words.services[view.service]],
            [facts.fee, `${say.name(view.fee.name)} ${say.yuan(view.fee.fen)}`],
            [facts.exchanges, facts.exchangesIs(view.exchanges.used, view.exchanges.most)],
            [facts.profile, facts.profileVersion(view.profileVersion)],
            ...(view.guardian
              ? [
                  [
                    facts.guardian,
                    facts.guardianIs(
                      view.guardian.name,
                      words.relations[view.guardian.relation] ?? view.guardian.relation,
                    ),
                  ] as const,
                ]
              : []),
          ]}
        />
      </Part>
      <CaseHistory view={view} />
    </div>
  );
}
