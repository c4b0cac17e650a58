import { useState } from "react";
import { appointments } from "../../../../shared/appointments/contract";
import type { MoveDay } from "../../../../shared/appointments/move-views";
import type { ApplicationView } from "../../../../shared/appointments/views";
import type { Day } from "../../../../shared/kernel/time";
import { client } from "../../kernel/api";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";

const calls = client(appointments);

/** A new time that she looks at, with its day. */
export type Wish = { readonly day: MoveDay; readonly opening: MoveDay["openings"][number] };
/** Answers after which the list of times is old. */
const STALE = new Set(["time.taken", "time.unfit", "move.price-differs", "application.moved-on"]);

/** Moving one appointment: the free days, what is chosen, and the one tap that moves it. */
export function useMove(view: ApplicationView, put: (view: ApplicationView) => void, reload: () => Promise<void>) {
  const { id, version } = view;
  const [from, setFrom] = useState<Day>(today);
  const [wish, setWish] = useState<Wish>();
  const [moved, setMoved] = useState<ApplicationView>();
  const times = useCall(() => calls.timesFor({ id, from }), [id, from]);
  const write = useWrite((stepId, { day, opening: { sessionId, lane, unit } }: Wish) =>
    calls.reschedule({ id, stepId, version, sessionId, lane, unit, agreedFen: day.totalFen }),
  );
  const look = (day: Day) => {
    setWish(undefined);
    setFrom(day);
  };
  const choose = (one: Wish) => {
    write.clear();
    setWish(one);
  };
  const confirm = async () => {
    const answer = wish && (await write.press(wish));
    if (!answer) return;
    if (answer.ok) {
      setMoved(answer.value);
      return put(answer.value);
    }
    if (!STALE.has(answer.code)) return;
    setWish(undefined);
    await Promise.all([times.reload(), answer.code === "application.moved-on" ? reload() : undefined]);
  };
  return { times, from, look, wish, choose, confirm, moved, busy: write.busy, refusal: write.refusal };
}
export type Moving = ReturnType<typeof useMove>;
