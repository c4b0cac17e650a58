import { createWhole } from "../../functions/whole";
import { hearOutside } from "../../functions/hear";
import { readPayKeys } from "../../functions/ports/wechat-pay/keys";
import { liveWechatPay } from "../../functions/ports/wechat-pay/live";
import type { MemoryTable } from "../../functions/kernel/table/memory";
import { memoryTable } from "../../functions/kernel/table/memory";
import { TableBusy, type Table } from "../../functions/kernel/table/table";
import { startWechatPay, type PayFaultOrder, type Sheet, type WechatPay } from "../../scripts/sandbox/wechat-pay";
import type { Id } from "../../shared/kernel/ids";
import { movedBy } from "../../shared/orders/ledger";
import type { LedgerEntry } from "../../shared/orders/ledger-model";
import type { OnlineWay, Order } from "../../shared/orders/model";
import { openHospital, TENANT, type Answer, type Hospital, type Patient } from "./hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "./stories";

/** A mother with a special-need place that is kept while she pays, and its order. */
export type Owing = { readonly mother: Patient; readonly applicationId: Id; readonly place: Place; readonly id: Id };
export type MoneyHouse = Awaited<ReturnType<typeof openMoneyHouse>>;

const open: WechatPay[] = [];
/** Ends every provider of a file: `afterEach(stopProviders)`. */
export const stopProviders = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((pay) => pay.stop()));
};

/**
 * The whole hospital with the client that is deployed, against the payment provider of the sandbox: calls over HTTP,
 * messages at the hospital's own addresses, one virtual clock for both, and a process that can be killed.
 */
export async function openMoneyHouse() {
  const memory = memoryTable();
  const life = mortal(memory);
  const hospital = await openHospital({ table: life.table });
  const { app, clock, ids } = hospital;
  let [process, hear] = [app, hearOutside(app)];
  const pay = await startWechatPay({
    clock: () => Date.parse(clock.now()),
    pushTo: async (request) => {
      const answer = await hear(request);
      await hospital.settle();
      return answer;
    },
  });
  open.push(pay);
  const { baseUrl, settings, control } = pay;
  const note = (line: Parameters<typeof app.outside.log>[0]) => app.outside.log(line);
  // The client takes the chair that the kit keeps for a double.
  Object.assign(
    hospital.payment.port,
    liveWechatPay({
      baseUrl,
      mchid: settings.mchid,
      appid: settings.appid,
      keys: readPayKeys(settings),
      clock,
      ids,
      note,
    }),
  );

  /** Time goes by: what is due is told, and the job of every minute runs. */
  async function pass(minutes = 1, every = 1): Promise<void> {
    for (let gone = 0; gone < minutes; gone += every) {
      clock.advance(every);
      await pay.settled();
      await process.everyMinute();
      await hospital.settle();
      await pay.settled();
    }
  }
  const order = async (id: Id): Promise<Order> => (await app.repositories.orders.unread(TENANT, id))!;
  return {
    ...hospital,
    pay,
    control,
    pass,
    order,
    /** The process dies before or after its n-th commit from now on. */
    dieAt: life.dieAt,
    /** A new process over the same table, which knows nothing else; answers whether the one before had died. */
    restart(): boolean {
      process = createWhole(app.outside);
      hear = hearOutside(process);
      return life.revive();
    },
    refunds: (id: Id) => app.repositories.orders.refunds(id, TENANT),
    stateOf: async ({ applicationId }: Owing) =>
      (await app.repositories.appointments.unread(TENANT, applicationId))!.state,
    /** Orders a fault, and answers how often it has happened when asked. */
    fault(wanted: PayFaultOrder): () => number {
      const { id } = control.addFault(wanted);
      return () => control.faults().find((fault) => fault.id === id)?.fired ?? 0;
    },
    /** Opens a payment; taps again under the same step where nobody answered. */
    async opens({ id, mother }: Owing, way: OnlineWay = "wechat-jsapi", stepId = ids.id()): Promise<Answer> {
      for (let tap = 0; ; tap++) {
        const answer = await hospital.call("orders/pay", { id, stepId, way }, mother.token, {
          "x-real-ip": "203.0.113.7",
        });
        if (answer.code !== "payment.unreachable" || tap === 3) return answer;
        await pass(1);
      }
    },
    /** `wx.requestPayment` on her phone, which verifies paySign before it shows the sheet. */
    sheetFor: ({ mother }: Owing, opened: Answer): Promise<Sheet> =>
      control.requestPayment({ ...opened.value.invitation, openid: mother.openid }),
    checks: ({ id, mother }: Owing): Promise<Answer> => hospital.call("orders/checkPayment", { id }, mother.token),
    /** The ledger beside the provider's own journal, in fen. */
    books() {
      const entries = [...memory.everything()]
        .filter(({ key }) => key.pk.startsWith(`${TENANT}#ledger#`))
        .map(({ item }) => item as unknown as LedgerEntry);
      const { wechat, exam, unexplained, "refunds-in-transit": inTransit } = movedBy(entries);
      const { chargedFen, refundedFen, charged, refunded } = control.journal();
      const provider = { heldFen: chargedFen - refundedFen, charges: charged.length, refunds: refunded.length };
      return { ledger: { wechat, exam, unexplained, inTransit }, provider };
    },
  };
}

/** A table whose process dies at a commit: from then on nothing is answered, until it is revived. */
function mortal(memory: MemoryTable) {
  let left = Infinity;
  let kill: "before" | "after" = "before";
  let isDead = false;
  const living = <T>(work: () => Promise<T>): Promise<T> =>
    isDead ? Promise.reject(new TableBusy("the process is dead")) : work();
  const table: Table = {
    ...memory,
    get: (key) => living(() => memory.get(key)),
    query: (query) => living(() => memory.query(query)),
    increment: (key, by, limit, expiresAt) => living(() => memory.increment(key, by, limit, expiresAt)),
    commit: (writes) =>
      living(async () => {
        left -= 1;
        isDead = left === 0;
        if (isDead && kill === "before") throw new TableBusy("killed before its commit");
        const committed = await memory.commit(writes);
        if (isDead) throw new TableBusy("killed after its commit");
        return committed;
      }),
  };
  return {
    table,
    dieAt(nth: number, when: "before" | "after"): void {
      [left, kill] = [nth, when];
    },
    revive(): boolean {
      const died = isDead;
      [left, isDead] = [Infinity, false];
      return died;
    },
  };
}

/** Offered a special-need place, accepted to pay online, the order placed. */
export async function owing(house: MoneyHouse, name?: string): Promise<Owing> {
  const mother = await withWechat(house, await house.patient(name ? { name } : {}));
  const nurse = await house.staff("triage");
  await formIssued(house as Hospital, mother);
  const applicationId = await applied(house, mother);
  const place = await firstPlace(house, applicationId, nurse, "special-need");
  await approved(house, applicationId, nurse, place);
  const accept = { id: applicationId, stepId: house.id(), version: 2, payment: "online" };
  const accepted = await house.call("appointments/acceptOffer", accept, mother.token);
  if (!accepted.ok) throw new Error(`acceptOffer was refused: ${accepted.code}`);
  const id = house.id();
  const subject = { domain: "appointments", id: applicationId };
  const placed = await house.call("orders/place", { id, subject }, mother.token);
  if (!placed.ok) throw new Error(`place was refused: ${placed.code}`);
  return { mother, applicationId, place, id };
}

/** The sandbox's phones go by openids as WeChat makes them. */
async function withWechat({ app }: MoneyHouse, patient: Patient): Promise<Patient> {
  const { patients } = app.repositories;
  const openid = `o${patient.accountId.toUpperCase()}x`;
  const account = (await patients.account(TENANT, patient.accountId))!;
  await app.table.commit([
    patients.saveAccount(TENANT, { ...account, v: account.v + 1, openid }, { version: account.v }),
    patients.pointOpenid(TENANT, openid, patient.accountId, "absent"),
  ]);
  return { ...patient, openid };
}

/** Opens, pays on the phone; answers the attempt's number. */
export async function paysByPhone(house: MoneyHouse, owes: Owing): Promise<string> {
  const opened = await house.opens(owes);
  if (!opened.ok) throw new Error(`pay was refused: ${opened.code}`);
  const sheet = await house.sheetFor(owes, opened);
  house.control.pay({ sheetId: sheet.id });
  return sheet.order;
}
