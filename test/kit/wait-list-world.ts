import { createExamForms } from "../../functions/appointments/exam-forms";
import type { Parts } from "../../functions/appointments/parts";
import { createRepository } from "../../functions/appointments/repository";
import { commitByHospital } from "../../functions/appointments/step-by-hospital";
import { memoryTable } from "../../functions/kernel/table/memory";
import { createVault } from "../../functions/kernel/vault";
import type { Application } from "../../shared/appointments/application";
import type { Booking } from "../../shared/appointments/model";
import type { UltrasoundSession } from "../../shared/appointments/sessions";
import { seatsOf } from "../../shared/appointments/openings";
import { takeStep, withoutPlace, type StepName } from "../../shared/appointments/rules";
import { priceLists } from "../../shared/hospital/data/price-lists";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import { TENANT } from "./hospital";

/** The wait list alone: the real repository and steps over the memory table, without doors and people around it. */
export function waitListWorld(policy: Parts["policy"], start: Instant) {
  let now = start;
  const table = memoryTable({ now: () => Date.parse(now) });
  const keys = { current: "k1", keys: new Map([["k1", Buffer.alloc(32, 7)]]), index: Buffer.alloc(32, 9) };
  const vault = createVault(keys, (bytes) => Buffer.alloc(bytes, 1));
  const repository = createRepository(table, vault, async () => true);
  // Only what handing on a place asks for; everything else would throw, and no test here goes there.
  const parts = {
    repository,
    examForms: createExamForms(table),
    people: { names: async () => ({ name: "何清", maskedName: "何*", knownBy: {} }) },
    hospital: { priceList: async () => priceLists[priceLists.length - 1]!, dayKind: async () => "workday" },
    clock: { now: () => now },
    policy,
  } as unknown as Parts;
  const reader = { tenant: TENANT };
  return {
    parts,
    table,
    now: () => now,
    goTo: (instant: Instant) => (now = instant),
    /** Writes an application as it stands, its place included. */
    async place(application: Application): Promise<void> {
      const line = {
        version: application.v,
        state: application.state,
        at: now,
        by: "triage" as const,
        fingerprint: "x",
      };
      const actor = { kind: "patient" as const, accountId: application.accountId };
      const writes = repository.creation(application, line, "何*", { ...reader, actor, now, trace: "t" });
      const { booking } = application;
      const holder = { id: application.id, by: "", at: now };
      const seats = booking ? repository.seatWrites(true, booking.sessionId, seatsOf(booking), holder, TENANT) : [];
      if (booking) await table.commit([repository.openSession(sessionOf(booking), TENANT)]);
      const written = await table.commit([...writes, ...seats]);
      if (!written.ok) throw new Error("the world could not be set up");
    },
    read: async (id: Id): Promise<Application> => (await repository.unread(TENANT, id))!,
    /** A step in which she gives her place back. */
    async gives(id: Id, step: StepName): Promise<boolean> {
      const before = (await repository.unread(TENANT, id))!;
      const stepped = takeStep(before, step, { now });
      if (!stepped.ok) return false;
      const after = withoutPlace(stepped.value);
      return commitByHospital(parts, before, { after, givesPlace: true }, TENANT);
    },
    holder: (sessionId: string, seat: string) => repository.seat(sessionId, seat, TENANT),
  };
}

/** Every lane that a test of the wait list puts somebody into. */
const LANES = ["A1", "A2", "A3", "A4", "a", "b", ...Array.from({ length: 20 }, (_, at) => `l${at}`)];

/** A session with the lane of a booking, long enough for any. */
const sessionOf = ({ sessionId, day, lane, room }: Booking): UltrasoundSession => {
  const half = sessionId.endsWith("am") ? "am" : "pm";
  const sonographer = { zh: "何青云", en: "He Qingyun" };
  const lanes = [...new Set([lane, ...LANES])].map((one) => ({
    lane: one,
    room,
    machine: "US-01",
    sonographer,
    echo: true,
    units: 48,
  }));
  return { id: sessionId, day, half, startsAt: "08:00", unitMinutes: 10, lanes };
};

/** What an entry of the list keeps of a clinic's form. */
export const formOnList = (id: Id, validUntil: string) => ({
  id,
  items: ["system-ultrasound" as const],
  validUntil,
  abnormalReferral: false,
  paidFen: 0,
});
