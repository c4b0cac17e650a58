import { useState } from "react";
import type * as z from "zod/mini";
import type { AskedReason } from "../../../shared/orders/model";
import type { OrderView } from "../../../shared/orders/views";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

export type Reason = z.infer<typeof AskedReason>;
type Request = { version: number; reason: Reason; note: string };

/** Answers after which what stands on the screen is old. */
const STALE = new Set(["order.moved-on", "refund.nothing-left", "refund.under-way"]);

/** Asking for the money back: why, one more look, and what happens next. */
export function useRefundRequest(id: string) {
  const call = useCall(() => calls.order({ id }), [id]);
  const [at, setAt] = useState<"why" | "check">("why");
  const [reason, setReason] = useState<Reason>();
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<OrderView>();
  const asking = useWrite((stepId, request: Request) => calls.askRefund({ id, stepId, ...request }));

  const toCheck = () => {
    setMissing(!reason);
    if (reason) setAt("check");
  };
  const send = async () => {
    const version = call.value?.version;
    if (!reason || version === undefined) return;
    const answer = await asking.press({ version, reason, note: note.trim() });
    if (!answer) return;
    if (answer.ok) setSent(answer.value);
    else if (STALE.has(answer.code)) await call.reload();
  };
  return {
    call,
    at,
    reason,
    note,
    missing,
    sent,
    busy: asking.busy,
    refusal: asking.refusal,
    choose: (why: Reason) => {
      setReason(why);
      setMissing(false);
    },
    write: setNote,
    toCheck,
    toWhy: () => setAt("why"),
    send,
  };
}
export type RefundRequest = ReturnType<typeof useRefundRequest>;
