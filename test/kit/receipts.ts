import type { IssuedReceipt, ReceiptRequest, ReceiptService } from "../../functions/ports/e-receipt/port";
import type { Clock } from "../../functions/ports/clock/port";
import { done, refused } from "../../shared/kernel/result";

/** The fiscal service with a memory: the same document number is the same receipt; `stopped` cuts the line. */
export function receiptDouble(clock: Pick<Clock, "now">) {
  const double = {
    issued: new Map<string, { request: ReceiptRequest; receipt: IssuedReceipt }>(),
    stopped: false,
    /** Refuses every document for good. */
    refusing: false,
  };
  const port: ReceiptService = {
    async issue(request) {
      if (double.stopped) return refused("unreachable");
      if (double.refusing) return refused("not-possible");
      const known = double.issued.get(request.documentNumber);
      if (known) return done(known.receipt);
      const number = String(double.issued.size + 1).padStart(10, "0");
      const receipt = { batch: "50060126", number, checkCode: `check-${number}`, issuedAt: clock.now() };
      double.issued.set(request.documentNumber, { request, receipt });
      return done(receipt);
    },
  };
  return Object.assign(double, { port });
}
