import type { Booking } from "../../../../shared/appointments/model";
import { useSay } from "../../i18n";
import { Notice, SummaryList } from "../../ui";
import { useAppointmentWords } from "../words";
import { useMoveWords } from "./words";

/** The pair on two days, each with its time and room (D1-14). */
export function TwoVisits({ booking }: { booking: Booking }) {
  const { visits: said } = useMoveWords();
  const { items } = useAppointmentWords();
  const say = useSay();
  const { echo, day, startsAt, endsAt, room } = booking;
  if (!echo) return null;
  const rows = [
    { label: items["special-system-ultrasound"], value: `${say.slot(day, startsAt, endsAt)} · ${room}`, day },
    {
      label: items["special-fetal-echo"],
      value: `${say.slot(echo.day, echo.startsAt, echo.endsAt)} · ${echo.room}`,
      day: echo.day,
    },
  ].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <>
      <Notice meaning="needs-you" title={said.title}>
        {said.text}
      </Notice>
      <SummaryList rows={rows.map(({ label, value }) => ({ label, value }))} />
    </>
  );
}
