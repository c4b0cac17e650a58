import { Button, Space } from "antd";
import type { DayLine, DeskTicket } from "../../../../shared/appointments/day-views";
import { clockOf, type ClockTime, type Day, type Instant } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { writePhone } from "../../ui";
import { hospitalCalls } from "../calls";
import { Facts } from "../case/facts";
import { useDayWords } from "./words";

/** What stands on the slip of paper. Without a number it tells of an appointment on another day. */
export type Slip = {
  readonly number?: string;
  readonly name: string;
  readonly day: Day;
  readonly startsAt: ClockTime;
  readonly endsAt: ClockTime;
  readonly room: string;
  readonly ahead?: number;
  readonly expectedAt?: Instant;
  readonly owedFen: number;
};
export const slipOfLine = (line: DayLine, day: Day): Slip => ({ ...line, name: line.maskedName, day });
export const slipOfTicket = (ticket: DeskTicket): Slip => ({ ...ticket, name: ticket.maskedName });

/** Large print for a woman without WeChat: number, time, place, what to do. On paper nothing else of the page is. */
export function NumberSlip({ slip, onClose }: { slip: Slip; onClose(): void }) {
  const words = useDayWords().slip;
  const say = useSay();
  const directory = useCall(() => hospitalCalls.directory({})).value;
  const place = directory?.places.find(({ id }) => id === "ultrasound-triage");
  const { number, name, day, startsAt, endsAt, room, ahead, expectedAt, owedFen } = slip;
  const expected = [
    ahead !== undefined && words.ahead(ahead),
    expectedAt && words.expected(say.clock(clockOf(expectedAt))),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <article className="wb-print wb-slip">
        <p className="wb-print__hospital">{directory ? say.name(directory.name) : " "}</p>
        <h2>{words.title}</h2>
        {number ? (
          <>
            <p className="wb-slip__label">{words.number}</p>
            <p className="wb-slip__number">{number}</p>
            {expected && <p className="wb-slip__label">{expected}</p>}
          </>
        ) : (
          <p className="wb-slip__slot">{say.slot(day, startsAt, endsAt)}</p>
        )}
        <Facts
          rows={[
            [words.name, name],
            [words.day, say.day(day)],
            [words.time, say.times(startsAt, endsAt)],
            [words.place, place ? words.placeAt(say.name(place.name), place.area, place.floor) : ""],
            [words.room, room],
          ]}
        />
        {owedFen > 0 && <p className="wb-slip__pay">{words.pay(say.yuan(owedFen))}</p>}
        <h3>{words.what}</h3>
        <ol className="wb-slip__steps">
          {(number ? words.steps : words.booked).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {words.phone} {place?.phones.map(writePhone).join(" · ")}
        </p>
      </article>
      <Space className="wb-unprinted">
        <Button type="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </Space>
    </>
  );
}
