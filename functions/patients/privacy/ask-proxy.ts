import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Answering } from "../../kernel/call";
import type { Person } from "../repository";
import { mayGive } from "./may-give";
import type { PrivacyParts } from "./parts";

const DIGITS = 6;
/** A text message with a code lives as long as other one-time codes: long enough to phone each other. */
const LIFE_MINUTES = 30;
const MOST_TEXTS_A_DAY = 3;
const DAY_MINUTES = 24 * 60;

/**
 * A relative asks for leave of somebody without a smartphone. Whether or not number and name are known, what is read, what
 * is written and what is answered is the same; the text leaves after the answer, so that its time tells nothing (A5).
 */
export const askProxy =
  (parts: PrivacyParts): Answering<(typeof privacy)["calls"]["askProxy"]> =>
  async ({ id, name, number, scopes, until }, call) => {
    const { stores, repository, policy, ids } = parts;
    const { tenant, now, fingerprint } = call;
    const { accountId } = call.actor;
    const earlier = await stores.proxies.asked(tenant, accountId, id);
    if (earlier)
      return earlier.fingerprint === fingerprint
        ? done({ id, codeUntil: earlier.codeUntil })
        : refused("request.reused");
    const may = mayGive({ until }, dayOf(now), policy.proxy);
    if (!may.ok) return may;
    const found = await repository.personByNumber(tenant, number.trim().toUpperCase());
    const person = await repository.person(tenant, found ?? id);
    const fits = person !== undefined && person.name === name.trim();
    const code = ids.digits(DIGITS);
    const codeUntil = addMinutes(now, LIFE_MINUTES);
    const asked = {
      ...(fits ? { personId: person.id } : {}),
      scopes: [...new Set(scopes)],
      until,
      codeUntil,
      codeHash: stores.proxies.codeHash(id, code),
      fingerprint,
    };
    await stores.proxies.commit([stores.proxies.askedWrite(tenant, accountId, id, asked)]);
    if (fits) parts.after(() => text(parts, tenant, person, code, now));
    return done({ id, codeUntil });
  };

/** At most a few texts a day to one phone, whoever asks. */
async function text({ stores, sms }: PrivacyParts, tenant: string, { phone }: Person, code: string, now: string) {
  const name = `text#${stores.proxies.phoneIndex(phone)}`;
  if (await stores.proxies.counts(tenant, name, MOST_TEXTS_A_DAY, now, DAY_MINUTES))
    await sms.send(phone, "proxy-code", [code, String(LIFE_MINUTES)]);
}
