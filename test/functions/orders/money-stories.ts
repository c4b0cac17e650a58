import { TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";
import { addMinutes } from "../../../shared/kernel/time";
import { placeOrder } from "../../../shared/orders/rules";
import type { OrderCase } from "../../../shared/orders/views";
import type { LedgerEntry } from "../../../shared/orders/ledger-model";

export const FLOAT = 50_000;
const LINE = { code: "US-NT", name: { zh: "NT 检查", en: "NT scan" }, kind: "exam", count: 1, source: "demo" } as const;

/** An order of hers over so many fen, as another domain would have it placed. */
export async function placed(hospital: Hospital, her: Patient, fen = 18_000): Promise<string> {
  const [id, subject] = [hospital.id(), { domain: "appointments" as const, id: hospital.id() }];
  const now = hospital.clock.now();
  const { accountId, personId } = her;
  const lines = [{ ...LINE, fen }];
  const payUntil = addMinutes(now, 24 * 60);
  const order = placeOrder(id, { subject, accountId, personId, lines, priceVersion: "2026-07", payUntil }, now);
  const line = { version: 1, at: now, what: "placed", by: "patient", fen, fingerprint: id } as const;
  const { repository } = { repository: hospital.app.repositories.orders };
  if (!(await repository.commit(repository.creation(order, line, TENANT))).ok) throw new Error("no order was placed");
  return id;
}

/** She opens a payment in WeChat, and pays where `pays`; answers the payment's number. Nobody is told of it yet. */
export async function begun(hospital: Hospital, her: Patient, id: string, pays = false): Promise<string> {
  const answer = await hospital.call("orders/pay", { id, stepId: hospital.id(), way: "wechat-jsapi" }, her.token);
  if (!answer.ok) throw new Error(`pay was refused: ${answer.code}`);
  const number = `${id}-1`;
  if (pays && !hospital.payment.pay(number)) throw new Error("the double took no money");
  return number;
}

/** She pays in WeChat, and the hospital hears of it; the provider's bill will show it. */
export async function paidInWechat(hospital: Hospital, her: Patient, fen = 18_000): Promise<string> {
  const id = await placed(hospital, her, fen);
  const number = await begun(hospital, her, id, true);
  const answer = await hospital.call("orders/checkPayment", { id }, her.token);
  if (!answer.ok) throw new Error(`checkPayment was refused: ${answer.code}`);
  billed(hospital, number, fen);
  return id;
}

/** Puts a payment on the provider's bill of today. */
export function billed(hospital: Hospital, number: string, fen: number): void {
  const at = hospital.clock.now();
  hospital.payment.bill.push({ kind: "payment", number, transactionId: `42000${number}`, fen, feeFen: 0, at });
}

/** A walk-in order of these items. */
export async function walkedIn(hospital: Hospital, finance: string, code = "US-NT", count = 1): Promise<OrderCase> {
  const input = { id: hospital.id(), label: "张女士", lines: [{ code, count }] };
  const answer = await hospital.call("orders/walkIn", input, finance);
  if (!answer.ok) throw new Error(`walkIn was refused: ${answer.code}`);
  return answer.value as OrderCase;
}

/** The cashier opens her shift; answers its id. */
export async function opened(hospital: Hospital, finance: string): Promise<string> {
  const id = hospital.id();
  const answer = await hospital.call("orders/openShift", { id, floatFen: FLOAT }, finance);
  if (!answer.ok) throw new Error(`openShift was refused: ${answer.code}`);
  return id;
}

export const take = (
  hospital: Hospital,
  finance: string,
  { row }: Pick<OrderCase, "row">,
  change: object = {},
): Promise<Answer> => {
  const seen = { id: row.id, stepId: hospital.id(), version: row.version };
  const money = { way: "desk-cash", fen: row.totalFen, terminalNumber: "" };
  return hospital.call("orders/takePayment", { ...seen, ...money, ...change }, finance);
};

/** Every entry of the ledger, in the order of the table. */
export function allEntries(hospital: Hospital): LedgerEntry[] {
  const table = hospital.table as unknown as { everything(): Iterable<{ key: { pk: string }; item: unknown }> };
  return [...table.everything()]
    .filter(({ key }) => key.pk.startsWith(`${TENANT}#ledger#`))
    .map(({ item }) => item as LedgerEntry);
}

/** What an account has moved in all. */
export const heldIn = (hospital: Hospital, account: string): number =>
  allEntries(hospital)
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.account === account ? line.fen : 0), 0);
