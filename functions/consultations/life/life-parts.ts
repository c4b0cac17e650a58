import type { KnownDoctor } from "../../../shared/consultations/views";
import type { Bilingual } from "../../../shared/kernel/words";
import { createDeskStore, type DeskStore } from "../desk-store";
import type { Parts } from "../parts";

/** What the calls of a consultation's life are given beside the domain's own. */
export type LifeParts = Parts & { readonly desks: DeskStore };
export const lifeParts = (parts: Parts): LifeParts => ({ ...parts, desks: createDeskStore(parts.table) });

/** Names of the directory; who left it keeps a name that says so. */
export type Names = {
  doctor(id: string): KnownDoctor;
  department(id: string): { readonly id: string; readonly name: Bilingual };
  departmentOf(doctorId: string): string | undefined;
  colleagues(departmentId: string): KnownDoctor[];
};

export async function namesOf({ hospital }: Pick<Parts, "hospital">, tenant: string): Promise<Names> {
  const { doctors, departments } = await hospital.directory(tenant);
  const plain = ({ id, name, title }: KnownDoctor): KnownDoctor => ({ id, name, title });
  const gone = { name: { zh: "本院医生", en: "A doctor of this hospital" }, title: { zh: "", en: "" } };
  return {
    doctor(id) {
      const found = doctors.find((one) => one.id === id);
      return found ? plain(found) : { id, ...gone };
    },
    department: (id) => ({
      id,
      name: departments.find((one) => one.id === id)?.name ?? { zh: "在线复诊", en: "Online follow-up" },
    }),
    departmentOf: (doctorId) => doctors.find(({ id }) => id === doctorId)?.departmentId,
    colleagues: (departmentId) => doctors.filter((one) => one.departmentId === departmentId).map(plain),
  };
}
