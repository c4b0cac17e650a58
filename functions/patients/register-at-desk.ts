import type { patients } from "../../shared/patients/contract";
import { birthDayOf, maskName, maskNumber, sexOf } from "../../shared/patients/model";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import type { Person } from "./repository";

type Spec = (typeof patients)["calls"]["registerAtDesk"];

/**
 * Somebody without an account gets a card, with the hospital record where name and number agree. A number that is known
 * leads to the card that is there: one person is one card at the desk.
 */
export const registerAtDesk =
  (parts: Parts): Answering<Spec> =>
  async ({ id, name, number, phone }, call) => {
    const { repository } = parts;
    const { tenant } = call;
    const found = await parts.record.findPatient({ identityNumber: number });
    const recordNumber = found.ok && found.value?.name === name ? found.value.recordNumber : undefined;
    const known = await cardOf(parts, tenant, number);
    if (!known) {
      if (await repository.person(tenant, id)) return refused("request.reused");
      const person: Person = {
        id,
        v: 1,
        name,
        number,
        phone,
        bornOn: birthDayOf(number),
        sex: sexOf(number),
        proved: { by: "desk", at: call.now },
        ...(recordNumber ? { recordNumber } : {}),
      };
      const made = await repository.commit([
        repository.savePerson(tenant, person, "absent"),
        ...repository.pointPerson(tenant, person),
      ]);
      if (made.ok) return done(shown(person, false));
    }
    const card = known ?? (await cardOf(parts, tenant, number));
    if (!card || card.name !== name) return refused("person.name-differs");
    return done(shown(card, card.id !== id));
  };

async function cardOf({ repository }: Parts, tenant: string, number: string): Promise<Person | undefined> {
  const id = await repository.personByNumber(tenant, number);
  return id === undefined ? undefined : repository.person(tenant, id);
}

const shown = (person: Person, wasKnown: boolean) => ({
  personId: person.id,
  maskedName: maskName(person.name),
  maskedNumber: maskNumber(person.number),
  bornOn: person.bornOn,
  wasKnown,
});
