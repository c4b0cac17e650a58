import { View } from "@tarojs/components";
import type { ApplicationView } from "../../../../../shared/appointments/views";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useParams } from "../../../kernel/navigation";
import { printPage } from "../../../platform/print";
import { Opened } from "../../../shell/opened";
import { Button, Card, Notice, Page, Para, PhoneList, Section, SummaryList } from "../../../ui";
import { usePlaces } from "../../places";
import { routes } from "../../routes";
import { useApplication } from "../../use-application";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

/** For another hospital to read: that ours could not give her a place, since when and until when she needs one (row 25). */
export default function Statement() {
  const words = useAppointmentWords();
  const { id = "" } = useParams(routes.statement);
  const { call } = useApplication(id);
  const { phones } = usePlaces();
  const { statement: said } = words;
  const bar = printPage && call.value?.alternatives && (
    <Button kind="primary" onPress={printPage}>
      {said.print}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar || undefined}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(view) =>
          view.alternatives ? (
            <Body view={view} />
          ) : (
            <Notice meaning="waiting" title={said.notNow}>
              {words.states[view.state].name}
            </Notice>
          )
        }
      </Opened>
      {!printPage && <Para quiet>{said.keep}</Para>}
    </Page>
  );
}

function Body({ view }: { view: ApplicationView }) {
  const words = useAppointmentWords();
  const say = useSay();
  const { hospital, phones } = usePlaces();
  const { statement: said } = words;
  const { waitList, window, dueOn, personName, quotes, timeline } = view;
  const items = quotes[0]?.lines.map(({ item }) => words.items[item]).join(words.separator);
  const applied = timeline[0]?.at;
  return (
    <>
      <Card>
        <Para>{said.text(personName, view.state === "not-scheduled")}</Para>
      </Card>
      <SummaryList
        rows={[
          { label: said.person, value: personName },
          { label: said.exam, value: items ?? words.variants.ordinary },
          { label: said.due, value: say.day(dueOn) },
          ...(applied ? [{ label: said.appliedAt, value: say.moment(applied) }] : []),
          ...(waitList ? [{ label: said.listedAt, value: say.moment(waitList.since) }] : []),
          { label: said.lastDay, value: say.day(waitList?.hardStop ?? window.hardStop) },
          { label: said.hospital, value: hospital ? say.name(hospital) : words.places.desk },
          { label: said.on, value: say.day(today()) },
        ]}
      />
      <View className="a-block">
        <Para quiet>{said.check}</Para>
      </View>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
