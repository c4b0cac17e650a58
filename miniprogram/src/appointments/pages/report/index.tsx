import { Text, View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { Opened } from "../../../shell/opened";
import { Card, Notice, Page, Para, PhoneList, Section } from "../../../ui";
import { dayCalls } from "../../day/calls";
import { useDayWords } from "../../day/words";
import { usePlaces } from "../../places";
import { routes } from "../../routes";
import "../../appointments.scss";
import "../../day/day.scss";

/** Her report in the words of the hospital record, without the fetal sex; whom to ask about it. */
export default function ReportPage() {
  const words = useDayWords();
  const say = useSay();
  const { id = "" } = useParams(routes.report);
  const { phones, phonesOf } = usePlaces();
  const report = useCall(() => dayCalls.report({ id }), [id]);
  const said = words.report;
  return (
    <Page title={said.title}>
      <Opened call={report} own={words.refusals} phones={phones}>
        {({ reports, withheld }) => (
          <>
            {reports.length === 0 && <Notice meaning="waiting" title={said.none} />}
            {reports.map(({ on, title, lines }) => (
              <Card key={`${on} ${title}`} title={title}>
                <Para quiet>{said.of(say.day(on))}</Para>
                <View className="d-report">
                  {lines.map((line, at) => (
                    <Text key={`${at} ${line}`} className="d-report__line" userSelect>
                      {line}
                    </Text>
                  ))}
                </View>
              </Card>
            ))}
            <Notice meaning="waiting" title={said.law}>
              {withheld && <Para>{said.withheld}</Para>}
            </Notice>
            <Section title={said.ask}>
              <Card>
                <Para>{said.askText}</Para>
              </Card>
              <PhoneList phones={[...phonesOf("pregnancy-health-center"), ...phones]} />
            </Section>
          </>
        )}
      </Opened>
    </Page>
  );
}
