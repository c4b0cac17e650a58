import { useEffect, useRef } from "react";
import type { TurnView } from "../../../../shared/appointments/day-views";
import { today } from "../../kernel/clock";
import type { Call } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { dayCalls } from "./calls";

/** Checking in with the code of the day. A code that came with the link is sent once, as soon as her place is known. */
export function useCheckIn(turn: Call<TurnView>, carried: string) {
  const write = useWrite((stepId, { id, version, code }: { id: string; version: number; code: string }) =>
    dayCalls.checkIn({ id, stepId, version, code }),
  );
  const { value: view, put, reload } = turn;
  const { press } = write;
  const send = async (code: string): Promise<void> => {
    if (!view) return;
    const answer = await press({ id: view.id, version: view.version, code });
    if (answer?.ok) put(answer.value);
    else if (answer?.code === "application.moved-on") await reload();
  };
  const latest = useRef(send);
  latest.current = send;
  const sent = useRef(false);
  const ready = view?.day === today() && carried !== "" && (view?.stage === "expected" || view?.stage === "away");
  useEffect(() => {
    if (!ready || sent.current) return;
    sent.current = true;
    void latest.current(carried);
  }, [ready, carried]);
  return { send, busy: write.busy, refusal: write.refusal };
}
