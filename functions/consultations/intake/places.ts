import type { Consultation, ServiceKind } from "../../../shared/consultations/model";
import type { ConsultationState } from "../../../shared/consultations/states";
import type { Id } from "../../../shared/kernel/ids";
import { dayOf, type Day } from "../../../shared/kernel/time";
import type { Table, Write } from "../../kernel/table/table";
import { kept } from "../repository";
import { intakeKeys } from "./keys";

/** A place that somebody holds, by its number; `v` guards taking it over. */
export type Held = { readonly n: number; readonly v: number; readonly id: Id };
export type PlaceStore = ReturnType<typeof createPlaceStore>;

/** Nothing came of these before a doctor had any work: their places of the day are free again. */
const GAVE_BACK: readonly ConsultationState[] = ["not-paid", "patient-cancelled"];

/** The places of a doctor's days: as many a day and service as the doctor takes, each held by one request. */
export function createPlaceStore(table: Table) {
  return {
    /** The places held on a day, by service. */
    async held(tenant: string, doctorId: string, day: Day): Promise<ReadonlyMap<ServiceKind, readonly Held[]>> {
      const { pk } = intakeKeys(tenant).place(doctorId, day, "text", 0);
      const found = new Map<ServiceKind, Held[]>();
      let cursor: string | undefined;
      do {
        const page = await table.query({ table: "consultations", pk, prefix: `p#${day}#`, limit: 100, cursor });
        for (const { sk, item } of page.items) {
          if (item.id === null) continue;
          const [, , kind, n] = sk.split("#") as [string, string, ServiceKind, string];
          found.set(kind, [...(found.get(kind) ?? []), { n: Number(n), v: item.v, id: String(item.id) }]);
        }
        cursor = page.cursor;
      } while (cursor);
      return found;
    },
    /** Takes a place that nobody holds. */
    take: (tenant: string, doctorId: string, day: Day, kind: ServiceKind, n: number, id: Id): Write => ({
      put: intakeKeys(tenant).place(doctorId, day, kind, n),
      item: kept({ id, n }),
      when: "absent",
    }),
  };
}

/**
 * Gives the place of the day back when a request ends before any doctor had work with it: for the commit of that step, whose
 * version sees to it that it happens once (S6). Nothing for any other step.
 */
export function placeBack(tenant: string, before: Consultation | undefined, after: Consultation): Write[] {
  if (!before || before.state === after.state || after.place === undefined) return [];
  const key = (n: number) =>
    intakeKeys(tenant).place(after.formerDoctorIds[0] ?? after.doctorId, dayOf(after.submittedAt), after.service, n);
  if (GAVE_BACK.includes(after.state)) return [{ remove: key(after.place), when: "any" }];
  return [];
}
