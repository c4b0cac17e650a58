import { useState } from "react";
import { addMinutes, instantOf } from "../../../../shared/kernel/time";
import type { VisitView } from "../../../../shared/outpatient/views";
import { now } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { useSay } from "../../i18n";
import { addToCalendar, type CalendarOutcome } from "../../platform/calendar";
import { Button, Card, Cell, Cells, Countdown, Figure, Para, Section } from "../../ui";
import { useClinicDirectory } from "../directory";
import { partsOf } from "../sessions";
import { routes } from "../routes";
import type { VisitInHand } from "../use-visit";
import type { Words } from "../words";
import { CancelSheet } from "./cancel-sheet";
import { ListRules } from "./list-rules";
import { VisitCard } from "./visit-card";

export type FaceProps = { words: Words; view: VisitView; hand: VisitInHand };
/** How long the calendar keeps free for a visit. */
const STAY_MINUTES = 30;

/** A fixed time: what happens next, the calendar, moving and cancelling while there is time. */
export function Booked({ words, view, hand }: FaceProps) {
  const say = useSay();
  const { visit: said } = words;
  const { place } = useClinicDirectory(view.doctorId, view.departmentId);
  const [outcome, setOutcome] = useState<CalendarOutcome>();
  const { id, state, day, startsAt, cancelUntil } = view;
  const booked = state === "booked";
  const keep = async () => {
    const starts = instantOf(day, startsAt);
    const where = place ? words.placeAt(say.name(place.name), place.area, place.floor) : words.placeUnknown;
    const times = { startsAt: starts, endsAt: addMinutes(starts, STAY_MINUTES) };
    setOutcome(await addToCalendar({ id, title: said.calendarTitle, place: where, notes: "", ...times }));
  };
  return (
    <>
      <VisitCard words={words} view={view} />
      <Section title={said.next}>
        <Card>
          {said.nextSteps[booked ? "booked" : "checked-in"].map((step) => (
            <Para key={step}>{step}</Para>
          ))}
        </Card>
      </Section>
      {booked && (
        <>
          <Button onPress={() => void keep()}>{said.calendar}</Button>
          {outcome && <Para quiet>{said.calendarDone[outcome]}</Para>}
          <Section title={words.confirm.rules}>
            <Para quiet>{now() < cancelUntil ? said.cancelRule(say.moment(cancelUntil)) : said.cancelLate}</Para>
            {now() < cancelUntil && (
              <>
                <Button onPress={() => open(routes.doctor, { id: view.doctorId, move: id })}>{said.move}</Button>
                <CancelSheet words={words} hand={hand} step="cancel" />
              </>
            )}
          </Section>
        </>
      )}
    </>
  );
}

/** On the list: how many are before her, and the rule for everybody. */
export function Waiting({ words, view, hand }: FaceProps) {
  const { list: said } = words;
  return (
    <>
      <Card title={said.position}>
        {view.ahead !== undefined && <Figure>{said.ahead(view.ahead)}</Figure>}
        <Para>{said.told}</Para>
      </Card>
      <VisitCard words={words} view={view} />
      <ListRules words={words} />
      <CancelSheet words={words} hand={hand} step="leave" />
    </>
  );
}

/** A place is kept for her for some minutes. "Take it" stands in the bar. */
export function Kept({ words, view, hand }: FaceProps) {
  const say = useSay();
  const { list: said } = words;
  return (
    <>
      {view.keptUntil && (
        <Card attention>
          <Countdown until={view.keptUntil} label={said.keptFor} onEnd={() => void hand.call.reload()} />
          <Para quiet>{said.keptUntil(say.moment(view.keptUntil))}</Para>
        </Card>
      )}
      <VisitCard words={words} view={view} />
      <CancelSheet words={words} hand={hand} step="pass" />
    </>
  );
}

/** Over: what it was, and what to do instead. */
export function Ended({ words, view }: FaceProps) {
  const say = useSay();
  const { visit: said } = words;
  const { instead, doctorId, departmentId, state } = view;
  const { directory } = useClinicDirectory();
  return (
    <>
      {state === "cancelled-by-hospital" && instead.length > 0 && (
        <Section title={said.instead}>
          <Cells>
            {instead.map((line) => {
              const { doctorId: other, day } = partsOf(line.id);
              const doctor = directory?.doctors.find(({ id }) => id === other);
              return (
                <Cell
                  key={line.id}
                  label={say.moment(instantOf(day, line.at))}
                  hint={doctor && `${say.name(doctor.name)} · ${say.name(doctor.title)}`}
                  onPress={() => open(routes.doctor, { id: other, move: "" })}
                />
              );
            })}
          </Cells>
        </Section>
      )}
      <VisitCard words={words} view={view} />
      {state !== "seen" && (
        <>
          <Button onPress={() => open(routes.doctor, { id: doctorId, move: "" })}>{said.sameDoctor}</Button>
          <Button kind="quiet" onPress={() => open(routes.doctors, { department: departmentId, move: "" })}>
            {said.sameDepartment}
          </Button>
        </>
      )}
    </>
  );
}
