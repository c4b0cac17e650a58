import type { DayLine } from "../../../../shared/appointments/day-views";
import { sessionCalls } from "../calls";
import type { Act, Room } from "./stage";
import type { DayInHand } from "./use-day";
import type { DayWords } from "./words.zh";

type Take = DayInHand["take"];

/** The first step for somebody, as one tap: which call it is, and what is said when it went through. */
export function takeAct(
  take: Take,
  line: DayLine,
  act: Exclude<Act, "anotherDay">,
  room: Room | undefined,
  { done }: DayWords,
): Promise<unknown> {
  const { id, version } = line;
  const name = `${act} ${id} ${version}`;
  const number = (after: DayLine) => after.number ?? "";
  switch (act) {
    case "checkIn":
    case "back":
      return take(
        name,
        (stepId) => sessionCalls.checkInAtDesk({ id, stepId, version }),
        (after) => done.checkIn(number(after)),
      );
    case "call": {
      if (!room) return Promise.resolve();
      const { sessionId, lane } = room;
      return take(
        `${name} ${lane}`,
        (stepId) => sessionCalls.call({ id, stepId, version, sessionId, lane }),
        (after) => done.call(number(after), room.room),
      );
    }
    case "begin":
      return take(
        name,
        (stepId) => sessionCalls.begin({ id, stepId, version }),
        () => done.begin,
      );
    case "finish":
      return take(
        name,
        (stepId) => sessionCalls.finish({ id, stepId, version }),
        () => done.finish,
      );
    case "publish":
      return take(
        name,
        (stepId) => sessionCalls.publishReport({ id, stepId, version }),
        () => done.publish,
      );
  }
}
