import type { OnlineDoctor, ServiceOnOffer } from "../../../../../shared/consultations/intake-views";
import { sourceIn, useSay } from "../../../i18n";
import { open, useParams } from "../../../kernel/navigation";
import { useLanguage } from "../../../kernel/preferences";
import { useCall } from "../../../kernel/use-call";
import { Button, Cell, Cells, EmptyState, Notice, Page, Para, PhoneList, Section, Shown } from "../../../ui";
import { calls } from "../../calls";
import { backOf, replyOf } from "../../doctors";
import { FavouriteButton } from "../../parts/favourite-button";
import { RulesCard } from "../../parts/rules-card";
import { Who } from "../../parts/who";
import { routes } from "../../routes";
import { useHospital } from "../../use-hospital";
import { usePerson } from "../../use-person";
import { useFollowUpWords, type Words } from "../../words";
import "../../follow-up.scss";

/** One doctor: the services with public prices, the places of today, how fast answers came (D2-04, D2-13). */
export default function DoctorPage() {
  const words = useFollowUpWords();
  const say = useSay();
  const { id: doctorId = "" } = useParams(routes.doctor);
  const person = usePerson(doctorId);
  const { phones } = useHospital();
  const call = useCall(() => calls.doctor({ doctorId }), [doctorId]);
  const doctor = call.value?.doctor;
  const { doctor: said } = words;
  const again = { label: words.gateWays.departments, onPress: () => open(routes.departments) };
  const unknown = call.is === "refused" && call.refusal.code === "thing.missing";
  return (
    <Page
      title={doctor ? say.name(doctor.name) : words.title}
      lead={doctor && `${say.name(doctor.title)} · ${said.about(say.name(doctor.about))}`}
    >
      {unknown ? (
        <EmptyState title={said.unknown} text={said.unknownText} action={again} />
      ) : (
        <Shown call={call} own={words.refusals} phones={phones} action={again}>
          {(shown) => (
            <>
              <Standing words={words} doctor={shown.doctor} />
              <Who words={words} person={person} />
              <Services words={words} doctor={shown.doctor} open={person.ready} />
              <RulesCard words={words} />
              <FavouriteButton words={words} doctorId={doctorId} />
              <Button kind="quiet" onPress={() => open(routes.doctors, { department: shown.doctor.departmentId })}>
                {said.others}
              </Button>
            </>
          )}
        </Shown>
      )}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}

type Props = { words: Words; doctor: OnlineDoctor };

function Standing({ words, doctor }: Props) {
  const { doctor: said } = words;
  const say = useSay();
  const back = backOf(doctor, say);
  const { state, pauseNote, leave } = doctor;
  if (state === "paused")
    return (
      <Notice meaning="waiting" title={said.pausedTitle(back)}>
        {pauseNote && <Para>{pauseNote}</Para>}
        <Para>{said.pausedText}</Para>
      </Notice>
    );
  if (state === "leave")
    return (
      <Notice meaning="stopped" title={said.leaveTitle(back)}>
        {leave?.note && <Para>{leave.note}</Para>}
        <Para>{said.leaveText}</Para>
      </Notice>
    );
  if (state === "full")
    return (
      <Notice meaning="stopped" title={said.fullTitle}>
        {said.fullText}
      </Notice>
    );
  return null;
}

function Services({ words, doctor, open: isOpen }: Props & { open: boolean }) {
  const { doctor: said } = words;
  const language = useLanguage();
  const sources = Array.from(new Set(doctor.services.map(({ source }) => sourceIn(language, source))));
  if (doctor.services.length === 0) return <EmptyState title={said.noService} text={words.doctors.noneText} />;
  return (
    <Section title={said.choose}>
      <Cells>
        {doctor.services.map((service) => (
          <ServiceCell key={service.kind} words={words} doctor={doctor} service={service} open={isOpen} />
        ))}
      </Cells>
      <Para>{replyOf(doctor, words)}</Para>
      {sources.map((source) => (
        <Para key={source} quiet>
          {said.priceSource(source)}
        </Para>
      ))}
    </Section>
  );
}

type ServiceProps = Props & { service: ServiceOnOffer; open: boolean };

function ServiceCell({ words, doctor, service, open: isOpen }: ServiceProps) {
  const { doctor: said } = words;
  const say = useSay();
  const { kind, fen, left } = service;
  const free = isOpen && left > 0 && doctor.state !== "leave";
  const choose = () => open(routes.intake, { department: doctor.departmentId, doctor: doctor.doctorId, service: kind });
  return (
    <Cell
      label={`${words.services[kind]} ${said.price(say.yuan(fen))}`}
      hint={`${words.serviceTexts[kind]}\n${left > 0 ? said.left(left) : said.full}`}
      onPress={free ? choose : undefined}
    />
  );
}
