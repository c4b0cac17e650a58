import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import { useSay } from "../../../i18n";
import { useOperationsWords } from "../words";
import { sumOf } from "./change";
import { DisplacedPerson } from "./displaced-person";

/** What a change does: to sessions, to people, to prices. `done`: it is not to come, it has happened. */
export function Effect({ effect, done = false }: { effect: CapacityEffect; done?: boolean }) {
  const words = useOperationsWords();
  const say = useSay();
  const { sessions, displaced, repriced, changingRooms, dayKinds } = effect;
  return (
    <div className="wb-effect">
      {!done && (
        <p className="wb-strong">
          {words.sentence(sumOf(effect, "unitsLost"), sumOf(effect, "unitsGained"), displaced.length)}
        </p>
      )}
      {displaced.length > 0 && (
        <section>
          <h3>{words.displaced(displaced.length)}</h3>
          {!done && <p className="wb-quiet">{words.displacedOrder}</p>}
          <ol>
            {displaced.map((one) => (
              <DisplacedPerson key={one.id} one={one} done={done} />
            ))}
          </ol>
        </section>
      )}
      {changingRooms > 0 && <p>{words.changingRooms(changingRooms)}</p>}
      {repriced.length > 0 && (
        <section>
          <h3>{words.repriced(repriced.length)}</h3>
          <p className="wb-quiet">{words.repricedText}</p>
          <ol>
            {repriced.map(({ id, maskedName, day, startsAt, fromFen, toFen }) => (
              <li key={id} className="wb-order__line">
                <span>
                  <b>{maskedName}</b> {say.day(day)} {say.clock(startsAt)}
                </span>
                <span className="wb-money">{words.price(say.yuan(fromFen), say.yuan(toFen))}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {dayKinds.length > 0 && (
        <section>
          <h3>{words.dayKinds}</h3>
          <ul className="wb-plain">
            {dayKinds.map(({ day, from, to, bookings }) => (
              <li key={day}>
                <b>{say.day(day)}</b>{" "}
                {words.dayKind(from ? words.kinds[from] : words.kindMissing, words.kinds[to], bookings)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sessions effect={effect} />
      {sessions.length === 0 && <p className="wb-quiet">{words.noSessionTouched}</p>}
    </div>
  );
}

/** Long lists are folded: the sum stands above. */
const SHOWN = 12;

function Sessions({ effect: { sessions } }: { effect: CapacityEffect }) {
  const words = useOperationsWords();
  const say = useSay();
  if (sessions.length === 0) return null;
  return (
    <details className="wb-effect__sessions" open={sessions.length <= SHOWN}>
      <summary>
        {words.sessionsTouched} ({sessions.length})
      </summary>
      <ul className="wb-plain">
        {sessions.map((one) => (
          <li key={one.sessionId}>
            <b>
              {say.day(one.day)} {words.halves[one.half]}
            </b>{" "}
            {[
              one.unitsLost > 0 && words.lost(one.lanesLost, one.unitsLost),
              one.unitsGained > 0 && words.gained(one.lanesGained, one.unitsGained),
            ]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
