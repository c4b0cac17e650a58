import type { InboxMessage } from "../../../../shared/notifications/model";
import { useSay, useWords } from "../../i18n";
import { open, useParams } from "../../kernel/navigation";
import { usePhones } from "../../shell/use-directory";
import { useNoticeWords } from "../../shell/messages/use-notice-words";
import { Opened } from "../../shell/opened";
import { routes } from "../../routes";
import { Button, Card, Cell, Cells, Notice, Page, Para, Section } from "../../ui";
import { useMessage } from "../use-message";
import { en } from "../words.en";
import { zh } from "../words.zh";

/** News of a conversation lead straight into it (D2-15), the others to the request. */
const IN_CHAT = new Set<InboxMessage["kind"]>([
  "consultation-accepted",
  "consultation-message",
  "consultation-calling",
  "consultation-ending",
]);

/** One message: what happened, what next, how it was sent, and a way to the thing itself. */
export default function Message() {
  const { words, said } = useNoticeWords();
  const own = useWords({ zh, en });
  const phones = usePhones();
  const call = useMessage(useParams(routes.message).id);
  const message = call.value;
  const clinicWay = (about: typeof message): [label: string, go: (id: string) => void] => {
    const { doctorId, sessionId } = about?.facts ?? {};
    if (about?.kind === "clinic-release" && doctorId)
      return [own.openClinics, () => open(routes.clinicDoctor, { id: doctorId, move: "" })];
    if (about?.kind === "clinic-draw" && sessionId)
      return [own.openDraw, () => open(routes.clinicDraw, { session: sessionId })];
    return [own.openVisit, (id) => open(routes.clinicVisit, { id })];
  };
  const followUpWay = (about: typeof message): [label: string, go: (id: string) => void] =>
    about && IN_CHAT.has(about.kind)
      ? [own.openChat, (id) => open(routes.consultationChat, { id })]
      : [own.openConsultation, (id) => open(routes.consultation, { id })];
  const ways: Readonly<Record<string, [label: string, go: (id: string) => void]>> = {
    appointments: [words.openIt, (id) => open(routes.application, { id })],
    orders: [own.openOrder, (id) => open(routes.order, { id })],
    outpatient: clinicWay(message),
    consultations: followUpWay(message),
    prescriptions: [own.openRx, (id) => open(routes.prescription, { id })],
    deliveries: [own.openDelivery, (id) => open(routes.delivery, { id })],
  };
  const [label, go] = (message && ways[message.about.domain]) ?? [];
  const bar = message && label && go && (
    <Button kind="primary" onPress={() => go(message.about.id)}>
      {label}
    </Button>
  );
  return (
    <Page title={message ? said(message).title : words.message} lead={message && said(message).at} bar={bar}>
      <Opened call={call} phones={phones}>
        {(shown) => (
          <>
            <Card>
              <Para>{said(shown).text}</Para>
            </Card>
            <Notice meaning="waiting" title={said(shown).next} />
            <Deliveries message={shown} />
          </>
        )}
      </Opened>
    </Page>
  );
}

/** How it reached her outside, or why not (row 93). */
function Deliveries({ message }: { message: InboxMessage }) {
  const { words } = useNoticeWords();
  const own = useWords({ zh, en });
  const say = useSay();
  const { deliveries } = message;
  return (
    <Section title={words.sentBy}>
      <Cells>
        {deliveries.map(({ channel, outcome, at }) => (
          <Cell
            key={`${channel}${at}`}
            label={words.channels[channel]}
            hint={`${words.outcomes[outcome]}\n${say.moment(at)}`}
          />
        ))}
        <Cell label={own.reach} onPress={() => open(routes.reach)} />
      </Cells>
      <Para quiet>{deliveries.length === 0 ? own.onlyHere : own.kept}</Para>
    </Section>
  );
}
