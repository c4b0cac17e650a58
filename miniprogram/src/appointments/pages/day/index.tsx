import { useState } from "react";
import { appointments } from "../../../../../shared/appointments/contract";
import type { ApplicationLine } from "../../../../../shared/appointments/views";
import { client } from "../../../kernel/api";
import { today } from "../../../kernel/clock";
import { open, useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { Opened } from "../../../shell/opened";
import { Cell, Cells, EmptyState, Page, PhoneList, Section } from "../../../ui";
import { codeIn } from "../../day/code";
import { MyDay } from "../../day/my-day";
import { useTurn } from "../../day/use-turn";
import { useDayWords } from "../../day/words";
import { usePlaces } from "../../places";
import { routes } from "../../routes";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";
import "../../day/day.scss";

const calls = client(appointments);
const ON_THE_DAY = new Set<ApplicationLine["state"]>([
  "scheduled",
  "checked-in",
  "in-exam",
  "repeat-needed",
  "done",
  "report-ready",
  "no-show",
]);

/** Today's examinations of the family; opened from the wall screen's code, from her application or from home. */
export default function DayPage() {
  const words = useDayWords();
  const { refusals } = useAppointmentWords();
  const { id: told } = useParams(routes.day);
  const { code = "" } = useParams(routes.checkIn);
  const { phones } = usePlaces();
  const mine = useCall(() => calls.mine({}));
  const [picked, setPicked] = useState<string>();
  const todays = (mine.value?.items ?? []).filter(
    ({ id, state, booking }) => ON_THE_DAY.has(state) && (id === told || booking?.day === today()),
  );
  const wanted = picked ?? told;
  const line = todays.find(({ id }) => id === wanted) ?? (todays.length === 1 ? todays[0] : undefined);
  const turn = useTurn(line?.id);
  const title = turn.value ? words.stages[turn.value.stage].title : words.today;
  return (
    <Page title={title}>
      <Opened call={mine} own={refusals} phones={phones}>
        {() => {
          if (line) return <MyDay key={line.id} line={line} turn={turn} carried={code && codeIn(code)} />;
          if (todays.length > 1) return <Who lines={todays} onPick={setPicked} />;
          return (
            <>
              <EmptyState
                title={words.checkIn.none}
                text={words.checkIn.noneText}
                action={{ label: words.checkIn.list, onPress: () => open(routes.list) }}
              />
              <Section title={words.checkIn.call}>
                <PhoneList phones={phones} />
              </Section>
            </>
          );
        }}
      </Opened>
    </Page>
  );
}

/** Two of one family on one day: each checks in for herself. */
function Who({ lines, onPick }: { lines: readonly ApplicationLine[]; onPick(id: string): void }) {
  const words = useDayWords();
  return (
    <Section title={words.checkIn.who}>
      <Cells>
        {lines.map(({ id, personName, booking }) => (
          <Cell key={id} label={personName} value={booking?.startsAt} onPress={() => onPick(id)} />
        ))}
      </Cells>
    </Section>
  );
}
