import { documentHandlers } from "../../../functions/documents/handlers";
import { createQueries } from "../../../functions/documents/queries";
import { createRepository } from "../../../functions/documents/repository";
import type { Call, PatientActor, StaffActor } from "../../../functions/kernel/call";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { structuralScanner } from "../../../functions/ports/scanner/structural";
import type { Scanner } from "../../../functions/ports/scanner/port";
import { documentPolicy } from "../../../shared/documents/policy";
import { idFromBytes } from "../../../shared/kernel/ids";
import { memoryObjectStore } from "../../kit/object-store";
import { recordDouble } from "../../kit/partners";
import { standingClock } from "../ports/far-side";

export const idOf = (n: number) => idFromBytes(Buffer.alloc(26, n));
export const TENANT = "cqhcwc";
export const MOTHER: PatientActor = { kind: "patient", accountId: idOf(1) };
export const HUSBAND: PatientActor = { kind: "patient", accountId: idOf(2) };
export const STRANGER: PatientActor = { kind: "patient", accountId: idOf(3) };
export const NURSE: StaffActor = {
  kind: "staff",
  staffId: "nurse-1",
  displayName: { zh: "护士", en: "Nurse" },
  roles: ["triage"],
};
/** Her card, in her own family and in her husband's. */
export const PERSON = idOf(10);

/** The chat of her consultation. */
export const CHAT = { id: idOf(30), open: true };

/** The documents domain over a table and a store in memory. */
export function desk() {
  const clock = standingClock();
  const table = memoryTable();
  const store = memoryObjectStore(clock);
  const inCases = new Set<string>();
  let scanner: Scanner = structuralScanner;
  const repository = createRepository(table, {
    inFamily: async (tenant, accountId, personId) =>
      tenant === TENANT && personId === PERSON && accountId !== STRANGER.accountId,
    mayAct: async (tenant, accountId, personId) =>
      tenant === TENANT && personId === PERSON && accountId !== STRANGER.accountId,
    inConsultation: async ({ actor }, _id, { by }) => actor.kind === "patient" && by === `account:${actor.accountId}`,
    consultationOf: async () => undefined,
    chatFor: async ({ tenant, actor }, id) =>
      tenant === TENANT && id === CHAT.id && actor.kind === "patient" && actor.accountId === MOTHER.accountId
        ? { accountId: MOTHER.accountId, personId: PERSON, open: CHAT.open }
        : undefined,
    documentInCase: async (tenant, documentId) => tenant === TENANT && inCases.has(documentId),
    inRequest: async () => false,
  });
  const handlers = documentHandlers({
    repository,
    people: { person: async () => undefined },
    record: recordDouble().port,
    store,
    scanner: { scan: (bytes, type) => scanner.scan(bytes, type) },
    policy: documentPolicy,
  });
  const call = <A extends PatientActor | StaffActor>(actor: A, tenant = TENANT): Call<A> => ({
    tenant,
    actor,
    now: clock.now(),
    trace: "trace",
    language: "zh",
    fingerprint: "print",
  });
  const announced = (bytes: number, more: object = {}) =>
    ({ id: idOf(20), personId: PERSON, kind: "nt-report", contentType: "image/jpeg", bytes, ...more }) as const;

  return {
    clock,
    table,
    store,
    handlers,
    call,
    announced,
    queries: createQueries(repository),
    submit: (documentId: string) => void inCases.add(documentId),
    scanWith: (other: Scanner) => void (scanner = other),
    /** Asks, uploads and confirms, as a phone does. */
    async upload(bytes: Uint8Array, more: object = {}) {
      const input = announced(bytes.byteLength, more);
      const asked = await handlers.requestUpload(input, call(MOTHER));
      if (!asked.ok || !asked.value.upload) throw new Error("no form");
      store.post(asked.value.upload, bytes);
      return handlers.confirmUpload({ id: input.id }, call(MOTHER));
    },
    /** Everything that the audit trail holds: who did what with which thing. */
    audit: () =>
      [...table.everything()]
        .filter(({ key }) => key.table === "audit")
        .map(({ item }) => `${String(item.who)} ${String(item.action)} ${String(item.thing)}`),
    /** Everything announced, by name. */
    news: () => [...table.everything()].filter(({ key }) => key.table === "outbox").map(({ item }) => item.event),
  };
}
