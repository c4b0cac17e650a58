import { askRefund } from "../../../functions/orders/ask-refund";
import { decideRefund } from "../../../functions/orders/decide-refund";
import { mendRefund } from "../../../functions/orders/mend-refund";
import type { Parts, Standing } from "../../../functions/orders/parts";
import { createRepository } from "../../../functions/orders/repository";
import { sendApproved } from "../../../functions/orders/send-refund";
import { settle } from "../../../functions/orders/settle";
import { startRefund } from "../../../functions/orders/start-refund";
import type { Call, PatientActor, StaffActor } from "../../../functions/kernel/call";
import { silentLog } from "../../../functions/kernel/log";
import { createOutbox } from "../../../functions/kernel/outbox";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { TableBusy, type Table } from "../../../functions/kernel/table/table";
import type { Id } from "../../../shared/kernel/ids";
import { addMinutes } from "../../../shared/kernel/time";
import type { LedgerEntry } from "../../../shared/orders/ledger-model";
import type { Order, Refund } from "../../../shared/orders/model";
import { orderPolicy } from "../../../shared/orders/policy";
import { placeOrder } from "../../../shared/orders/rules";
import { openedShift } from "../../../shared/orders/shifts";
import { keysOf } from "../../../functions/orders/keys";
import { fixedClock } from "../../kit/clock";
import { faultyTable } from "../../kit/faulty-table";
import { seededIds } from "../../kit/ids";
import { refundProvider } from "./refund-provider";

export const TENANT = "cqhcwc";
const START = "2026-11-22T01:00:00.000Z";
const LINES = [
  { code: "US-SYS", kind: "exam", fen: 90_001 },
  { code: "CONSULT", kind: "consultation", fen: 30_006 },
] as const;

/** The same numbers for the same seed. */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type World = Awaited<ReturnType<typeof refundWorld>>;

/** One paid order of 1,200.07 with a second attempt that may still be paid, a provider, two cashiers and their shifts. */
export async function refundWorld(seed = 0, odds: { before?: number; lost?: number } = {}) {
  const clock = fixedClock(START);
  const [ids, random] = [seededIds(`refunds-${seed}`), numbersOf(seed)];
  const memory = memoryTable({ now: () => Date.parse(clock.now()) });
  const faulty = faultyTable(memory, { random, odds, pause: async () => undefined });
  const table: Table = faulty;
  const provider = refundProvider(clock);
  const repository = createRepository(table, async () => true);
  const [orderId, accountId, personId] = [ids.id(), ids.id(), ids.id()];
  const standing: { now: Standing | undefined } = { now: { is: "given" } };
  const seller = { payable: async () => undefined, standing: async () => standing.now };
  const parts = {
    repository,
    people: {
      names: async () => ({ name: "林晚晴", maskedName: "林*晴", knownBy: {} }),
      contact: async () => ({ language: "zh" as const }),
      byRecord: async (_tenant: string, number: string) => (number === "M26000901" ? personId : undefined),
    },
    sellers: { appointments: seller },
    provider: provider.port,
    clock,
    log: silentLog,
    policy: orderPolicy,
    publicBaseUrl: "https://app.hospital.example",
  } as unknown as Parts;
  const outbox = createOutbox(table, clock, silentLog, () => [sendApproved(parts), sendApproved(parts)]);

  const lines = LINES.map((line) => ({ ...line, name: { zh: "检查", en: "Exam" }, count: 1, source: "test" }));
  const attempt = (nth: number) =>
    ({
      number: `${orderId}-${nth}`,
      way: "wechat-native",
      state: "wanted",
      startedAt: START,
      expiresAt: addMinutes(START, 30),
    }) as const;
  const subject = { domain: "appointments", id: ids.id() } as const;
  const serviceAt = addMinutes(START, 48 * 60);
  const bill = {
    subject,
    accountId,
    personId,
    lines,
    priceVersion: "2026-11",
    payUntil: addMinutes(START, 30),
    serviceAt,
  };
  const placed: Order = { ...placeOrder(orderId, bill, START), attempts: [attempt(1), attempt(2)] };
  const quiet = createRepository(memory, async () => true);
  const first = { version: 1, at: START, what: "placed", by: "patient", fingerprint: "set-up" } as const;
  await memory.commit(quiet.creation(placed, first, TENANT));
  const staff = (name: string): StaffActor => ({
    kind: "staff",
    staffId: name,
    displayName: { zh: name, en: name },
    roles: ["finance"],
  });
  for (const name of ["wang", "li"]) {
    const shift = openedShift(ids.id(), staff(name), 10_000_000, START);
    await memory.commit([
      { put: keysOf(TENANT).shift(shift.id), item: quiet.plain(shift), when: "absent" },
      { put: keysOf(TENANT).openShift(name), item: { v: 1, id: shift.id }, when: "absent" },
    ]);
  }
  /** Money comes for the nth attempt, as a query tells it. */
  async function pay(nth: number) {
    const number = `${orderId}-${nth}`;
    provider.paid.set(number, placed.totalFen);
    const { merchantId, appId } = provider.port;
    const transactionId = `transaction-${number}`;
    const came = { number, transactionId, merchantId, appId, totalFen: placed.totalFen, currency: "CNY" };
    return settle(parts, TENANT, { ...came, paidAt: clock.now() }, "query");
  }
  const call = <A extends PatientActor | StaffActor>(actor: A, input: object): Call<A> => ({
    tenant: TENANT,
    actor,
    now: clock.now(),
    trace: ids.id(),
    language: "zh",
    source: "127.0.0.1",
    fingerprint: JSON.stringify(input),
  });
  const her: PatientActor = { kind: "patient", accountId };
  const by =
    <I extends object, O>(run: (parts: Parts) => (input: I, call: Call<StaffActor>) => O) =>
    (name: string, input: I) =>
      run(parts)(input, call(staff(name), input));
  const sawnOff = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TableBusy) return undefined;
      throw error;
    }
  };
  return {
    clock,
    ids,
    random,
    memory,
    faulty,
    provider,
    repository: quiet,
    parts,
    outbox,
    orderId,
    standing,
    totalFen: placed.totalFen,
    pay,
    call,
    staff,
    her,
    sawnOff,
    ask: (input: Parameters<ReturnType<typeof askRefund>>[0]) => askRefund(parts)(input, call(her, input)),
    start: by(startRefund),
    decide: by(decideRefund),
    mend: by(mendRefund),
    order: async (): Promise<Order> => (await quiet.unread(TENANT, orderId))!,
    refunds: (id: Id = orderId): Promise<Refund[]> => quiet.refunds(id, TENANT),
    entries: (): LedgerEntry[] =>
      [...memory.everything()]
        .filter(({ key }) => key.table === "orders" && key.pk.startsWith(`${TENANT}#ledger#`))
        .map(({ item }) => item as unknown as LedgerEntry),
  };
}
