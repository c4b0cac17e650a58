import type { patients } from "../../shared/patients/contract";
import { maskName, maskNumber } from "../../shared/patients/model";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

export const findPerson =
  ({ repository }: Parts): Answering<(typeof patients)["calls"]["findPerson"]> =>
  async ({ by, value }, call) => {
    const id =
      by === "record-number"
        ? await repository.personByRecord(call.tenant, value.trim())
        : await repository.personByNumber(call.tenant, value.trim().toUpperCase());
    const person = id && (await repository.person(call.tenant, id));
    if (!person) return done({ people: [] });
    const { name, number, bornOn } = person;
    return done({
      people: [{ personId: person.id, maskedName: maskName(name), maskedNumber: maskNumber(number), bornOn }],
    });
  };
