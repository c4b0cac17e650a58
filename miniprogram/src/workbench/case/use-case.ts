import { useEffect, useRef, useState } from "react";
import type { CaseView, QueueLine } from "../../../../shared/appointments/views";
import type { Refusal } from "../../kernel/api";
import { newId } from "../../kernel/ids";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";

/** Which desk looks: each takes up only what it is to decide. */
export type Desk = "triage" | "doctor";

const isMine = (desk: Desk, view: CaseView) =>
  view.line.state === "submitted" && view.needsPrenatalOpinion === (desk === "doctor");

/**
 * One case, taken up on opening where it waits for this desk. `fresh` is its line in the polled queue: when that is
 * newer than what is shown, the case is asked again and `changed` says so.
 */
export function useCase(id: string, desk: Desk, fresh: QueueLine | undefined, onClaimed: () => void) {
  const opened = useCall(() => appointmentCalls.case({ id }), [id]);
  const [beaten, setBeaten] = useState<Refusal>();
  const [changed, setChanged] = useState(false);
  const tried = useRef<string>(undefined);
  const claimed = useRef(onClaimed);
  claimed.current = onClaimed;
  const { value: view, put, reload } = opened;

  useEffect(() => {
    if (!view || view.line.id !== id || !isMine(desk, view)) return;
    const version = view.line.version;
    if (tried.current === `${id}@${version}`) return;
    tried.current = `${id}@${version}`;
    void appointmentCalls.claim({ id, stepId: newId(), version }).then((answer) => {
      if (answer.ok) {
        put(answer.value);
        return claimed.current();
      }
      if (answer.code === "application.moved-on") setBeaten(answer);
      void reload();
    });
  }, [id, desk, view, put, reload]);

  const seen = view?.line.version;
  const newest = fresh?.version;
  useEffect(() => {
    if (seen === undefined || newest === undefined || newest <= seen) return;
    setChanged(true);
    void reload();
  }, [seen, newest, reload]);

  const clear = () => {
    setBeaten(undefined);
    setChanged(false);
  };
  return { opened, beaten, changed, clear };
}
export type OpenCase = ReturnType<typeof useCase>;
