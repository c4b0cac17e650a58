import { served } from "../../functions/app";
import { createWhole } from "../../functions/whole";
import { hashPassword } from "../../functions/hospital/staff-sign-in";
import { documentHandlers } from "../../functions/documents/handlers";
import { silentLog, type LogLine } from "../../functions/kernel/log";
import { createOutbox } from "../../functions/kernel/outbox";
import { memoryTable, type MemoryTable } from "../../functions/kernel/table/memory";
import type { Table } from "../../functions/kernel/table/table";
import { createVault } from "../../functions/kernel/vault";
import type { HealthCards } from "../../functions/ports/health-card/port";
import { structuralScanner } from "../../functions/ports/scanner/structural";
import { hearOutside } from "../../functions/hear";
import { loadHospital } from "../../scripts/seed/load";
import { residentNumber } from "../../scripts/seed/resident-number";
import { staffOn } from "../../scripts/seed/staff";
import { documents } from "../../shared/documents/contract";
import { documentPolicy } from "../../shared/documents/policy";
import type { StaffRole } from "../../shared/kernel/contract";
import type { Id } from "../../shared/kernel/ids";
import { dayOf, type Instant } from "../../shared/kernel/time";
import { fixedClock } from "./clock";
import { seededIds } from "./ids";
import { logisticsDouble } from "./logistics";
import { paymentDouble } from "./payment";
import { receiptDouble } from "./receipts";
import { signatureDouble } from "./signature";
import { memoryObjectStore } from "./object-store";
import { recordDouble, serviceAccountDouble, smsDouble, wechatDouble } from "./partners";

export const TENANT = "cqhcwc";
export const OTHER_TENANT = "other-hospital";
/** Sunday 22 November 2026, nine in the morning in Chongqing. */
export const NOW: Instant = "2026-11-22T01:00:00.000Z";

export type Answer = {
  readonly status: number;
  readonly ok: boolean;
  // The tests look into answers of every contract; each assertion names the field that it means.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  readonly value: any;
  readonly code?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  readonly details?: any;
  readonly fields?: readonly { path: string; code: string }[];
};
export type Patient = {
  readonly token: string;
  readonly accountId: Id;
  readonly personId: Id;
  readonly openid: string;
};
export type Hospital = Awaited<ReturnType<typeof openHospital>>;

type Options = {
  readonly table?: Table;
  /** Tells every event of every commit twice (default), once the answer has left. */
  readonly tellTwice?: boolean;
  readonly now?: Instant;
  /** The e-health card service; without it the hospital shows cards of its own. */
  readonly healthCards?: HealthCards;
};

const hashes = new Map<string, Promise<string>>();
/** The hash of a password, made once: everybody of the demonstration has the same one. */
function hashOnce(password: string): Promise<string> {
  const made = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, made);
  return made;
}

const opened = new Map<Instant, MemoryTable>();

/** A whole hospital in memory: the real router, domains and repositories over the memory table, with double partners. */
export async function openHospital({ table, tellTwice = true, now = NOW, healthCards }: Options = {}) {
  const clock = fixedClock(now);
  const ids = seededIds();
  const [wechat, sms, record, store] = [wechatDouble(), smsDouble(), recordDouble(), memoryObjectStore(clock)];
  const serviceAccount = serviceAccountDouble();
  const logistics = logisticsDouble();
  const like = opened.get(now);
  const fresh = memoryTable({ now: () => Date.parse(clock.now()), ...(like ? { like } : {}) });
  const used = table ?? fresh;
  const vault = createVault(
    { current: "k1", keys: new Map([["k1", Buffer.alloc(32, 7)]]), index: Buffer.alloc(32, 9) },
    seededIds("vault").bytes,
  );
  const [payment, receipts] = [paymentDouble(clock), receiptDouble(clock)];
  const signature = signatureDouble(clock);
  const logged: LogLine[] = [];
  const running: Promise<void>[] = [];
  const outside = {
    table: used,
    vault,
    clock,
    ids,
    after: (work: () => Promise<void>) => void running.push(work()),
    wechat: wechat.port,
    serviceAccount: serviceAccount.port,
    sms: sms.port,
    record: record.port,
    logistics: logistics.port,
    payment: payment.port,
    receipts: receipts.port,
    signature: signature.port,
    ...(healthCards ? { healthCards } : {}),
    publicBaseUrl: "https://hospital.example",
    log: (line: LogLine) => void logged.push(line),
    tenants: [TENANT, OTHER_TENANT],
    origins: ["https://app.hospital.example"],
  };
  const app = createWhole(outside);
  const parts = {
    repository: app.repositories.documents,
    people: app.queries.patients,
    record: record.port,
    store,
    scanner: structuralScanner,
    policy: documentPolicy,
  };
  const media = app.route([served(documents, documentHandlers(parts))]);
  const twice = createOutbox(used, clock, silentLog, () => app.reactions.flatMap((reaction) => [reaction, reaction]));
  if (table || !like) {
    await loadHospital(app, TENANT, now, hashOnce);
    await loadHospital(app, OTHER_TENANT, now, hashOnce);
    if (!table) opened.set(now, memoryTable({ like: fresh }));
  }

  /** Lets the work after the last answer end, then tells what is left, each event twice. */
  async function settle(): Promise<void> {
    await Promise.all(running.splice(0));
    if (tellTwice) await twice.drain(TENANT);
  }
  async function send(request: Request): Promise<Answer> {
    // Every tap comes a second after the one before, so that what happened has an order.
    await clock.pause(1000);
    const route = new URL(request.url).pathname.startsWith("/api/documents/") ? media : app.api;
    const response = await route(request);
    await settle();
    const body = (await response.json()) as Partial<Answer>;
    return { status: response.status, ok: false, value: undefined, ...body };
  }
  /** One call over HTTP, as a phone makes it. */
  const call = (path: string, input: unknown, token?: string, headers: Record<string, string> = {}): Promise<Answer> =>
    send(
      new Request(`http://hospital.test/api/${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify(input),
      }),
    );
  const webhooks = hearOutside(app);
  /** One message of a partner at `/api/webhooks/<path>`. */
  async function hear(path: string, { body, headers }: { body: string; headers?: Record<string, string> }) {
    await clock.pause(1000);
    const request = new Request(`http://hospital.test/api/webhooks/${path}`, { method: "POST", body, headers });
    const response = await webhooks(request);
    await settle();
    return { status: response.status, text: await response.text() };
  }
  let people = 0;
  /** A patient with an account, WeChat, a phone and one person: herself. */
  async function patient(options: { name?: string; recordNumber?: string; tenant?: string } = {}): Promise<Patient> {
    const n = ++people;
    const tenant = options.tenant ?? TENANT;
    const [accountId, personId, openid] = [ids.id(), ids.id(), `openid-${n}`];
    const phone = `1990001${String(n).padStart(4, "0")}`;
    const repository = app.repositories.patients;
    // A day has 500 numbers of its own: every further hundred of people is born a day later.
    const born = `1995-03-${String(7 + Math.floor(n / 100)).padStart(2, "0")}`;
    const number = residentNumber(born, "female", 400 + (n % 100));
    const person = {
      id: personId,
      v: 1,
      name: options.name ?? "林晚晴",
      number,
      phone,
      bornOn: born,
      sex: "female" as const,
      ...(options.recordNumber ? { recordNumber: options.recordNumber } : {}),
    };
    await app.table.commit([
      repository.saveAccount(tenant, { id: accountId, v: 1, createdAt: now, language: "zh", openid, phone }, "absent"),
      repository.savePerson(tenant, person, "absent"),
      ...repository.addMember(tenant, accountId, { personId, relation: "self", addedAt: now }),
      ...repository.pointPerson(tenant, person),
      repository.pointOpenid(tenant, openid, accountId, "absent"),
      repository.pointPhone(tenant, phone, accountId),
    ]);
    const { token } = await app.sessions.open(tenant, { kind: "patient", accountId });
    return { token, accountId, personId, openid };
  }
  /** A signed-in member of staff with this role; `nth` tells two nurses apart. */
  async function staff(role: StaffRole, nth = 0, tenant = TENANT): Promise<string> {
    const today = dayOf(clock.now());
    const member = staffOn(today).filter((one) => one.roles.includes(role) && one.credentialUntil > today)[nth];
    if (!member) throw new Error(`the seed has no ${role} number ${nth}`);
    const { id: staffId, displayName, roles } = member;
    return (await app.sessions.open(tenant, { kind: "staff", staffId, displayName, roles })).token;
  }
  /** She signs in once more: a proof as fresh as it can be. */
  const signsInAgain = async ({ accountId }: Pick<Patient, "accountId">, tenant = TENANT): Promise<string> =>
    (await app.sessions.open(tenant, { kind: "patient", accountId })).token;
  return {
    signsInAgain,
    app,
    clock,
    ids,
    wechat,
    serviceAccount,
    sms,
    record,
    logistics,
    payment,
    receipts,
    signature,
    store,
    /** What the app wrote into its log. */
    logged,
    /** What a partner gets back at one of our webhook addresses. */
    hear,
    table: used,
    call,
    send,
    settle,
    patient,
    staff,
    id: () => ids.id(),
  };
}
