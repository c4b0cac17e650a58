import { done, refused } from "../../../shared/kernel/result";
import { addDays, dayOf, instantOf } from "../../../shared/kernel/time";
import { numberSeries } from "../../../shared/patients/documents";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { isProved } from "../repository";
import { onFile } from "./on-file";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";
import { sendCode } from "./send-code";
import { tellTried } from "./tell-tried";

/** Sends the code again. It counts as an attempt like the first one, and says nothing about whether somebody got it. */
export const sendProof =
  (parts: IdentityParts): Answering<(typeof identity)["calls"]["sendProof"]> =>
  async ({ personId }, { tenant, actor: { accountId }, now, source }) => {
    const card = await ownCard(parts.repository, tenant, accountId, personId);
    if (!card || card.member.into) return refused("thing.missing");
    const { person } = card;
    if (isProved(person)) return refused("person.proved");
    const { name, bornOn, document, number } = person;
    const attempt = { accountId, series: numberSeries(document, number), name, bornOn, source };
    const taken = await parts.limits.take(tenant, attempt, now);
    if (!taken.ok) return taken;
    if (taken.value.lockedNow) await tellTried(parts, tenant, person, now);
    const file = await onFile(parts, tenant, person);
    const sent = await sendCode(parts, tenant, { accountId, personId }, file, now);
    if (sent.ok) return done(sent.value);
    if (sent.code === "code.too-soon") return sent;
    const until = instantOf(addDays(dayOf(now), 1), "00:00");
    return refused("identity.too-many", { phone: parts.deskPhone, until });
  };
