import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import type { Finding, Reconciliation } from "../../../shared/orders/views";
import { opened, paidInWechat, take, walkedIn } from "./money-stories";

export const DAY = "2026-11-22";
/** The next morning at ten (Asia/Shanghai), when the provider's bill is there. */
export const TEN = "2026-11-23T02:00:00.000Z";
const ITEM = "CTG";

export type DayWorld = Awaited<ReturnType<typeof dayWorld>>;

/** A day with her two payments in WeChat (180.00 and 720.00) and one of 32.00 at the counter, and finance who compares it. */
export async function dayWorld() {
  const hospital: Hospital = await openHospital();
  const her: Patient = await hospital.patient({ recordNumber: "M26000901" });
  const desk = await hospital.staff("finance");
  await opened(hospital, desk);
  const first = await paidInWechat(hospital, her);
  const second = await paidInWechat(hospital, her, 72_000);
  const counter = (await take(hospital, desk, await walkedIn(hospital, desk, ITEM))).value.row.id as string;
  const call = async (name: string, input: object) =>
    hospital.call(`orders/${name}`, { day: DAY, ...input }, await hospital.staff("finance"));
  const reconciliation = (again = false) => call("reconciliation", { again });
  return {
    ...{ hospital, her, first, second, counter, call, reconciliation },
    nextMorning: () => hospital.clock.set(TEN),
    compared: async (): Promise<Reconciliation> => (await reconciliation(true)).value.report as Reconciliation,
    settleFinding: (
      { id }: Pick<Finding, "id">,
      how: string,
      version: number,
      stepId = hospital.id(),
      reason = "核对过",
    ) => call("settleFinding", { findingId: id, stepId, version, how, reason }),
    confirmDay: (version: number) => call("confirmDay", { stepId: hospital.id(), version }),
    /** Alters her first payment on the provider's bill, or takes it away. */
    onBill(change: number | undefined): void {
      const { bill } = hospital.payment;
      const row = bill.findIndex(({ number }) => number === `${first}-1`);
      const known = bill[row]!;
      if (change === undefined) bill.splice(row, 1);
      else bill[row] = { ...known, fen: known.fen + change };
    },
    /** The same in the hospital's record. */
    inRecord(change: number | undefined): void {
      const known = hospital.record.money.get(`${first}-1`)!;
      if (change === undefined) hospital.record.money.delete(known.number);
      else hospital.record.money.set(known.number, { ...known, fen: known.fen + change });
    },
    /** The same in our ledger, as no code of ours could. */
    async inLedger(change: number | undefined): Promise<void> {
      const table = hospital.table as unknown as { everything(): Iterable<{ key: Key }> };
      const isEntry = ({ pk, sk }: Key) => pk.includes("#ledger#") && sk.includes(`${first}-1`);
      const { key } = [...table.everything()].find(({ key: one }) => isEntry(one))!;
      const item = (await hospital.table.get(key))!;
      const lines = (item.lines as { account: string; fen: number }[]).map((line) => ({
        ...line,
        fen: line.fen + Math.sign(line.fen) * (change ?? 0),
      }));
      const when = "any" as const;
      await hospital.table.commit([
        change === undefined ? { remove: key, when } : { put: key, item: { ...item, lines }, when },
      ]);
    },
  };
}
type Key = { readonly table: "orders"; readonly pk: string; readonly sk: string };
