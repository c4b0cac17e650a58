import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import { Instant } from "../../../shared/kernel/time";
import type { Clock } from "../clock/port";
import { jsonOf, shaped } from "../line/json";
import { liveLine } from "../line/live";
import { Misunderstood, type Note } from "../line/port";
import type { ReceiptService } from "./port";
import { requestSignature } from "./signature";

export type ReceiptSettings = {
  /** "https://receipts.example/api"; in production https only. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly note: Note;
};

const short = z.string().check(z.minLength(1), z.maxLength(64));
const Issued = z.object({ batch: short, number: short, checkCode: short, issuedAt: Instant });
const No = z.object({ code: z.string().check(z.maxLength(80)) });

const PATH = "/v1/receipts";
/** The service will never issue this one: what it says, or another one under the same number. */
const FOR_GOOD = [409, 422];

/** The fiscal service over HTTP: one signed POST, idempotent by the document number. */
export function liveReceiptService({ baseUrl, appId, secret, clock, note }: ReceiptSettings): ReceiptService {
  const line = liveLine({ baseUrl, partner: "e-receipt", clock, note });
  const path = `${new URL(baseUrl).pathname.replace(/\/+$/, "")}${PATH}`;
  return {
    async issue(request) {
      const body = JSON.stringify(request);
      const seconds = String(Math.floor(Date.parse(clock.now()) / 1000));
      const headers = {
        "content-type": "application/json",
        "x-app-id": appId,
        "x-timestamp": seconds,
        "x-signature": requestSignature({ method: "POST", path, seconds, body }, secret),
      };
      const answer = await line.ask({ name: "issue receipt", method: "POST", path: PATH, headers, body }, (said) => {
        if (said.status === 200 || said.status === 201) return done(shaped(Issued, jsonOf(said)));
        if (FOR_GOOD.includes(said.status)) return refused(shaped(No, jsonOf(said)).code);
        throw new Misunderstood(`status ${said.status}`);
      });
      if (!answer.ok) return answer;
      if (answer.value.ok) return answer.value;
      note({ event: "e-receipt.said-no", code: answer.value.code });
      return refused("not-possible");
    },
  };
}
