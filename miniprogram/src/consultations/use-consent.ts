import type { ConsentDocument } from "../../../shared/patients/privacy-views";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { own } from "./calls";

/** What is read before a department is chosen (D2-13): the informed consent, and apart from it the use of health data (C.4). */
const NEEDED: readonly ConsentDocument[] = ["online-follow-up", "health-data"];

/** The texts that this person still has to read, in their order, and agreeing to one of them. */
export function useConsent(personId: string | undefined) {
  const call = useCall(personId ? () => own.consents({ personId }) : null, [personId]);
  const write = useWrite(
    (id, { document, version, hash }: { document: ConsentDocument; version: string; hash: string }) =>
      own.giveConsent({ id, personId: personId ?? "", document, version, hash }),
  );
  const texts = NEEDED.map((name) => call.value?.consents.find(({ document }) => document === name));
  const missing = texts.filter((text) => text !== undefined).filter(({ state }) => state !== "given");
  const given = texts.find((text) => text?.document === "online-follow-up");
  /** Agrees to one text; true when it is recorded. */
  const agree = async (text: (typeof missing)[number]): Promise<boolean> => {
    const { document, version, hash } = text;
    const answer = await write.press({ document, version, hash });
    if (answer && (answer.ok || answer.code === "consent.outdated")) await call.reload();
    return Boolean(answer?.ok);
  };
  return { call, missing, version: given?.version, agree, busy: write.busy, refusal: write.refusal };
}
export type ConsentInHand = ReturnType<typeof useConsent>;
