import type { Clock } from "../clock/port";
import type { Note } from "../line/port";
import { liveSignatures } from "./live";
import type { SignatureService } from "./port";

type Given = {
  readonly SIGNATURE_BASE_URL?: string | undefined;
  readonly SIGNATURE_APP_ID?: string | undefined;
  readonly SIGNATURE_SECRET?: string | undefined;
  readonly SIGNATURE_ROOT?: string | undefined;
  readonly clock: Clock;
  readonly note: Note;
};

/** The signing service of the settings: all four of them, or none. */
export function readSignatures(given: Given): SignatureService | undefined {
  const { SIGNATURE_BASE_URL: baseUrl, SIGNATURE_APP_ID: appId, SIGNATURE_SECRET: secret, clock, note } = given;
  const root = given.SIGNATURE_ROOT;
  const all = [baseUrl, appId, secret, root];
  if (all.every((one) => one === undefined)) return undefined;
  if (baseUrl === undefined || appId === undefined || secret === undefined || root === undefined)
    throw new Error("SIGNATURE_BASE_URL, _APP_ID, _SECRET and _ROOT go together");
  return liveSignatures({ baseUrl, appId, secret, root, clock, note });
}
