import { createHash } from "node:crypto";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { createVault } from "../../../functions/kernel/vault";
import { outpatientHandlers } from "../../../functions/outpatient/handlers";
import { hashes } from "../../../functions/outpatient/hashes";
import { partsOf, type Parts } from "../../../functions/outpatient/parts";
import { createRepository } from "../../../functions/outpatient/repository";
import { watchClinics } from "../../../functions/outpatient/watch-clinics";
import type { PatientActor } from "../../../functions/kernel/call";
import type { Id } from "../../../shared/kernel/ids";
import { idFromBytes } from "../../../shared/kernel/ids";
import { instantOf } from "../../../shared/kernel/time";
import { commitmentOf } from "../../../shared/outpatient/draw";
import type { ClinicSession } from "../../../shared/outpatient/model";
import { rushView, shardsFor } from "../../../shared/outpatient/rules";
import { hotTable } from "./hot-table";
import { virtualTime } from "./virtual-time";

export const RUSH_TENANT = "cqhcwc";
const START = "2026-11-30T22:59:00.000Z";
const DAY = "2026-12-14";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Client = { readonly personId: Id; readonly accountId: Id; readonly instance: Instance };
export type Instance = { readonly parts: Parts; readonly calls: ReturnType<typeof outpatientHandlers> };
export type RushWorld = Awaited<ReturnType<typeof rushWorld>>;

const idOf = (name: string): Id => idFromBytes(createHash("sha256").update(name).digest());

/** One table, several function instances with a gate each, virtual time, and a session that opens at seven. */
export async function rushWorld(options: { seed: number; slots: number; instances: number; drawFor?: number }) {
  const { seed, slots } = options;
  const random = numbersOf(seed);
  const time = virtualTime(START);
  const memory = memoryTable({ now: time.now });
  const hot = hotTable(memory, time, random);
  const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const ids = { id: () => idFromBytes(bytes(26)), token: () => "", digits: () => "", bytes, fraction: random };
  const vault = createVault(
    { current: "k1", keys: new Map([["k1", Buffer.alloc(32, 7)]]), index: Buffer.alloc(32, 9) },
    bytes,
  );
  const nobody = { person: async () => undefined, names: async () => ({ name: "", maskedName: "", knownBy: {} }) };
  const noHospital = {} as Parts["hospital"];
  const start = (): Instance => {
    const repository = createRepository(hot.table, async () => true);
    const parts = partsOf({
      repository,
      table: hot.table,
      vault,
      people: nobody,
      hospital: noHospital,
      clock: time.clock,
      ids,
    });
    return { parts, calls: outpatientHandlers(parts) };
  };
  const instances = Array.from({ length: options.instances }, start);
  const job = start();
  const session = sessionFor(slots);
  const seedHex = Buffer.from(bytes(32)).toString("hex");
  const given = options.drawFor ? byDraw(session, seedHex, options.drawFor, job.parts) : session;
  const { repository, draws, policy } = job.parts;
  await memory.commit([
    ...repository.sessionWrites(RUSH_TENANT, given),
    ...(given.rush
      ? [
          draws.seedWrite(RUSH_TENANT, given.id, seedHex),
          repository.dueWrite(RUSH_TENANT, rushView(given.rush, policy).drawAt, "draw", given.id),
        ]
      : []),
  ]);
  const callOf = (accountId: Id, name: string) => ({
    tenant: RUSH_TENANT,
    actor: { kind: "patient", accountId } as PatientActor,
    now: time.clock.now(),
    trace: "rush",
    language: "zh" as const,
    fingerprint: createHash("sha256").update(name).digest("base64url"),
  });
  return {
    ...options,
    random,
    time,
    memory,
    counted: hot.counted,
    session: given,
    job,
    /** When everybody begins: the release, or the opening of the window. */
    opensAt: Date.parse(given.rush?.opensAt ?? given.releaseAt),
    client: (n: number): Client => ({
      personId: idOf(`person/${seed}/${n}`),
      accountId: idOf(`account/${seed}/${n}`),
      instance: instances[Math.floor(random() * instances.length)]!,
    }),
    newId: ids.id,
    callOf,
    everyMinute: () => watchClinics(job.parts, RUSH_TENANT),
  };
}

const sessionFor = (slots: number): ClinicSession => ({
  id: `dr-rush@${DAY}#am`,
  v: 1,
  departmentId: "rush",
  doctorId: "dr-rush",
  day: DAY,
  half: "am",
  startsAt: "08:00",
  slotMinutes: 5,
  slots,
  priceCode: "VISIT-CHIEF",
  fen: 3500,
  releaseAt: instantOf("2026-12-01", "07:00"),
});

function byDraw(session: ClinicSession, seed: string, expected: number, { policy }: Parts): ClinicSession {
  const opensAt = session.releaseAt;
  const closesAt = new Date(Date.parse(opensAt) + policy.rush.leastSeconds * 1000).toISOString();
  const rush = { opensAt, closesAt, shards: shardsFor(expected, policy), commitment: commitmentOf(hashes, seed) };
  return { ...session, rush, releaseAt: rushView(rush, policy).drawAt };
}
