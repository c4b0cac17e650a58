import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, type Instant } from "../../../shared/kernel/time";
import { numberSeries } from "../../../shared/patients/documents";
import type { identity } from "../../../shared/patients/identity-contract";
import { maskName, maskNumber } from "../../../shared/patients/model";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import type { CardHolder } from "../../ports/health-card/port";
import { isProved, type Person } from "../repository";
import { deskPerson } from "./desk-view";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];

/** The card to be scanned: the national service's code where she has one there, else one that this hospital signs. */
export const healthCard =
  (parts: IdentityParts): Answering<Calls["healthCard"]> =>
  async ({ personId }, { tenant, now }) => {
    const { repository, claims, ownCards, policy } = parts;
    const person = await repository.person(tenant, personId);
    if (!person) return refused("thing.missing");
    const own = ownCards.code(tenant, personId, now);
    const spoken = ownCards.spoken(tenant, personId);
    if ((await claims.bySpoken(tenant, spoken)) !== personId)
      await repository.commit([claims.pointSpoken(tenant, spoken, personId)]);
    const national = await nationalCode(parts, tenant, person);
    const left = own.untilSeconds - Math.floor(Date.parse(now) / 1000);
    const seconds = national === undefined ? left : policy.card.seconds;
    return done({
      text: national ?? own.text,
      until: inSeconds(now, seconds),
      spoken,
      issuer: national === undefined ? ("hospital" as const) : ("national" as const),
      name: person.name,
      maskedName: maskName(person.name),
      maskedNumber: maskNumber(person.number),
      proved: isProved(person),
    });
  };

const inSeconds = (now: Instant, seconds: number): Instant => addMinutes(now, seconds / 60);
const holderOf = ({ name, document = "resident-card", number, bornOn, sex, phone }: Person): CardHolder => ({
  name,
  document,
  number,
  bornOn,
  sex,
  phone,
});

/** Made at the service once the number is proved: before, its answer would tell whether name and number belong together. */
async function nationalCode(parts: IdentityParts, tenant: string, person: Person): Promise<string | undefined> {
  const { healthCards, repository } = parts;
  if (!healthCards || !isProved(person) || person.document === "newborn") return undefined;
  let card = person.healthCard;
  if (!card) {
    const made = await healthCards.register(holderOf(person));
    if (!made.ok) return undefined;
    card = made.value;
    // Somebody may have written the card meanwhile: the service gives the same one again next time.
    const after = { ...person, v: person.v + 1, healthCard: card };
    await repository.commit([repository.savePerson(tenant, after, { version: person.v })]);
  }
  const fresh = await healthCards.freshCode(card, holderOf(person));
  return fresh.ok ? fresh.value.text : undefined;
}

/** Whose card a desk scans or is read. Masked: the paper still has to be looked at. */
export const readHealthCard =
  (parts: IdentityParts): Answering<Calls["readHealthCard"]> =>
  async ({ text }, call) => {
    const { repository, claims, ownCards } = parts;
    const { tenant, now } = call;
    const spoken = text.replace(/[\s-]/g, "").toUpperCase();
    const bySpoken = /^[A-Z2-9]{12}$/.test(spoken) ? await claims.bySpoken(tenant, spoken) : undefined;
    const own = bySpoken ?? ownCards.read(tenant, text.trim(), now);
    if (own === "expired") return refused("card.expired");
    const id =
      own === "unknown" ? undefined : own === "not-ours" ? await nationalHolder(parts, tenant, text.trim()) : own;
    if (id === "unreachable") return refused("card.unreachable");
    const person = id === undefined ? undefined : await repository.person(tenant, id);
    if (!person) return refused("card.unknown");
    await repository.commit([
      auditOfWrite(call, { subject: person.id, thing: `person#${person.id}`, action: "read e-health card" }),
    ]);
    return done({ person: deskPerson(person), by: bySpoken ? ("spoken" as const) : ("scanned" as const) });
  };

async function nationalHolder({ healthCards, repository }: IdentityParts, tenant: string, text: string) {
  if (!healthCards) return undefined;
  const read = await healthCards.read(text);
  if (!read.ok) return "unreachable" as const;
  return read.value && repository.personByNumber(tenant, numberSeries(undefined, read.value.number));
}
