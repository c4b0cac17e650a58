import type { CalendarChanged } from "../../../shared/hospital/events";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";

/** A changed calendar leaves work: the sessions of those days, and everybody with an examination on them. */
export const hearCalendar =
  ({ capacity }: Pick<Parts, "capacity">): Reaction =>
  async ({ tenant, event, name, at }) => {
    if (event.type !== "calendar.changed") return;
    const { days } = event as unknown as CalendarChanged;
    const through = await capacity.openThrough(tenant);
    const open = days.filter(({ day }) => through !== undefined && day <= through);
    if (open.length === 0) return;
    const sessionIds = open.flatMap(({ day }) => [`${day}#am`, `${day}#pm`]);
    await capacity.commit([capacity.workWrite({ id: name, at, sessionIds, days: open }, tenant)]);
  };
