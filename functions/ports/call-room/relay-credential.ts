import { createHmac } from "node:crypto";

/**
 * A time-limited credential of a TURN relay, as coturn's REST API takes it (`use-auth-secret`): the user name is the end in
 * epoch seconds and the caller, the password the HMAC-SHA1 of that name under the shared secret, base64.
 */
export function relayCredential(secret: string, caller: string, untilSeconds: number) {
  const username = `${untilSeconds}:${caller}`;
  return { username, credential: createHmac("sha1", secret).update(username).digest("base64") };
}
