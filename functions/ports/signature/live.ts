import { createHash, createHmac } from "node:crypto";
import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import { Signature } from "../../../shared/prescriptions/model";
import type { Clock } from "../clock/port";
import { jsonOf, shaped } from "../line/json";
import { liveLine } from "../line/live";
import { Misunderstood, type Note } from "../line/port";
import type { NotSigned, SignatureService } from "./port";
import { isOver, proves } from "./proof";

export type SignatureSettings = {
  /** "https://ca.example/signature"; in production https only. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
  /** The authority's root certificate (PEM): what is trusted. */
  readonly root: string;
  readonly clock: Clock;
  readonly note: Note;
};
const PATH = "/v1/signatures";
const No = z.object({ code: z.string().check(z.maxLength(80)) });
/** What the authority's own reasons mean; every other one is a refusal. */
const REASONS: ReadonlyMap<string, NotSigned> = new Map([
  ["certificate.expired", "certificate-over"],
  ["certificate.revoked", "certificate-over"],
  ["timestamp.unreachable", "timestamp-unreachable"],
]);

/**
 * The signing service over HTTP: `POST /v1/signatures { signer, bytes }` (base64), with `x-app-id`, `x-timestamp` (epoch
 * seconds) and `x-signature`: HMAC-SHA256 in hex over method, path, seconds and the SHA-256 of the exact body, each followed
 * by a line feed. 201 is the signature, 422 `{ code }` its reason why not. What it answers is proved here before it is used.
 */
export function liveSignatures(settings: SignatureSettings): SignatureService {
  const { baseUrl, appId, secret, root, clock, note } = settings;
  const line = liveLine({ baseUrl, partner: "signature", clock, note });
  const path = `${new URL(baseUrl).pathname.replace(/\/+$/, "")}${PATH}`;
  return {
    holds: (request, signature, at) => proves(request, signature, root, at),
    async sign(request) {
      const { signer, bytes } = request;
      const body = JSON.stringify({ signer, bytes: Buffer.from(bytes).toString("base64") });
      const seconds = String(Math.floor(Date.parse(clock.now()) / 1000));
      const digest = createHash("sha256").update(body, "utf8").digest("hex");
      const text = ["POST", path, seconds, digest].map((part) => `${part}\n`).join("");
      const headers = {
        "content-type": "application/json",
        "x-app-id": appId,
        "x-timestamp": seconds,
        "x-signature": createHmac("sha256", secret).update(text, "utf8").digest("hex"),
      };
      const answer = await line.ask({ name: "sign", method: "POST", path: PATH, headers, body }, (said) => {
        if (said.status === 201) return done(shaped(Signature, jsonOf(said)));
        if (said.status === 422) return refused(shaped(No, jsonOf(said)).code);
        throw new Misunderstood(`status ${said.status}`);
      });
      if (!answer.ok) return answer;
      if (!answer.value.ok) {
        note({ event: "signature.said-no", code: answer.value.code });
        return refused(REASONS.get(answer.value.code) ?? "refused");
      }
      if (proves(request, answer.value.value, root, clock.now())) return answer.value;
      if (isOver(answer.value.value.certificate, clock.now())) {
        note({ event: "signature.certificate-over" });
        return refused("certificate-over");
      }
      note({ event: "signature.mismatch" });
      return refused("mismatch");
    },
  };
}
