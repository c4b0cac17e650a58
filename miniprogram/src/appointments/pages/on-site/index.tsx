import { PlaceId } from "../../../../../shared/hospital/model";
import { open, goBack, useParams } from "../../../kernel/navigation";
import { Button, Card, Notice, Page, Para, PhoneButton, Section } from "../../../ui";
import { OrderOfSteps } from "../../parts/order-of-steps";
import { PlaceCard } from "../../parts/place-card";
import { routes, type OnSiteWhy } from "../../routes";
import { usePlaces } from "../../places";
import { useAppointmentWords, type Words } from "../../words";
import "../../appointments.scss";

const isWhy = (words: Words, why: string | undefined): why is OnSiteWhy =>
  why !== undefined && why in words.onSite.leads;
const DESK_ROUTE: readonly PlaceId[] = ["ultrasound-triage", "pregnancy-health-center"];
const CLINIC_ROUTE: readonly PlaceId[] = ["pregnancy-health-center", "prenatal-diagnosis-center", "ultrasound-triage"];

/** The way at the hospital itself (D1-04, D1-05, D1-12): 120 first where a sign was given, then order, places, phones. */
export default function OnSite() {
  const words = useAppointmentWords();
  const { route, why: told, place } = useParams(routes.onSite);
  const { names, emergency } = usePlaces();
  const { onSite: said } = words;
  const why = isWhy(words, told) ? told : "review";
  const toClinic = route === "clinic" || (route !== "desk" && place !== "ultrasound-triage");
  const usual = toClinic ? CLINIC_ROUTE : DESK_ROUTE;
  const first = PlaceId.safeParse(place).data;
  const places = first ? [first, ...usual.filter((id) => id !== first)] : usual;
  return (
    <Page title={said.title} lead={said.leads[why]}>
      {why === "signs" && (
        <Notice meaning="stopped" title={said.callFirst}>
          {said.callFirstText}
          <PhoneButton phone={emergency} name={words.emergency} />
        </Notice>
      )}
      <Section title={said.order}>
        <Card>
          <OrderOfSteps steps={toClinic ? said.clinic(names) : said.desk(names)} />
        </Card>
        {toClinic && <Para quiet>{said.clinicNote}</Para>}
      </Section>
      <Section title={said.bring}>
        <Card>
          {said.brings.map((thing) => (
            <Para key={thing}>{thing}</Para>
          ))}
        </Card>
      </Section>
      <Section title={said.where}>
        {places.map((id) => (
          <PlaceCard key={id} id={id} />
        ))}
      </Section>
      <Button onPress={() => open(routes.prices)}>{said.prices}</Button>
      {(why === "signs" || why === "referral" || why === "nt-here") && (
        <Button kind="quiet" onPress={() => goBack(routes.start)}>
          {said.backToForm}
        </Button>
      )}
    </Page>
  );
}
