import type { privacy } from "../../../../shared/patients/privacy-contract";
import type { ConsentView } from "../../../../shared/patients/privacy-views";
import { callOf } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";

const consents = callOf<typeof privacy, "consents">("privacy", "consents");
const giveConsent = callOf<typeof privacy, "giveConsent">("privacy", "giveConsent");

/** The text that she reads before her first call, and agreeing to it. */
export function useCallConsent(needs: { document: string; personId: string } | undefined, onGiven: () => void) {
  const personId = needs?.personId ?? "";
  const call = useCall(needs ? () => consents({ personId }) : null, [personId]);
  const write = useWrite((id, { document, version, hash }: Pick<ConsentView, "document" | "version" | "hash">) =>
    giveConsent({ id, personId, document, version, hash }),
  );
  const text = call.value?.consents.find(({ document }) => document === needs?.document);
  async function agree(): Promise<void> {
    if (!text) return;
    const { document, version, hash } = text;
    const answer = await write.press({ document, version, hash });
    if (answer?.ok) onGiven();
    else if (answer?.code === "consent.outdated") await call.reload();
  }
  return { call, text, agree, busy: write.busy, refusal: write.refusal };
}
