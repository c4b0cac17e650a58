import { done } from "../../../shared/kernel/result";
import type { Day } from "../../../shared/kernel/time";
import type { IdentifierSystems, RecordCodes } from "./codes";
import { FhirInvoice, type Invoice } from "./fhir";
import type { MedicalRecord, MoneyToRecord, RecordedMoney } from "./port";
import type { FhirPut } from "./put";
import type { fhirSearch } from "./search";
import { dayIn } from "./translate";

const WRITE_MS = 3_000;
/** A busy day has thousands of payments: many pages, and longer than one question of a patient may take. */
const LIST_MS = 30_000;
const MOST_PAGES = 200;

type Parts = {
  readonly put: FhirPut;
  readonly search: ReturnType<typeof fhirSearch>;
  readonly systems: IdentifierSystems;
  readonly codes: RecordCodes;
};

/** Payments and refunds as FHIR R4 Invoices: identifier = our number, type = what it is, totalGross in yuan, date = when. */
export const recordedMoney = ({
  put,
  search,
  systems,
  codes,
}: Parts): Pick<MedicalRecord, "writeMoney" | "moneyOn"> => ({
  writeMoney: (money) => put("Invoice", money.number, invoiceOf(money, systems, codes), AbortSignal.timeout(WRITE_MS)),
  /** The record's dates are Asia/Shanghai's, where it stands; a server that passes over the parameter tells too much. */
  async moneyOn(day) {
    const extent = { mostPages: MOST_PAGES, whole: true };
    const found = await search("Invoice", FhirInvoice, { date: day }, AbortSignal.timeout(LIST_MS), extent);
    return found.ok ? done(found.value.flatMap((one) => moneyFrom(one, day, systems, codes) ?? [])) : found;
  },
});

const invoiceOf = (money: MoneyToRecord, systems: IdentifierSystems, codes: RecordCodes) => ({
  resourceType: "Invoice",
  id: money.number,
  identifier: [
    { system: systems.moneyNumber, value: money.number },
    { system: systems.orderNumber, value: money.orderId },
  ],
  status: "balanced",
  type: {
    coding: [
      { system: codes.moneyKindSystem, code: money.kind },
      { system: codes.moneyWaySystem, code: money.way },
    ],
  },
  ...(money.recordNumber
    ? { subject: { type: "Patient", identifier: { system: systems.recordNumber, value: money.recordNumber } } }
    : {}),
  date: money.at,
  totalGross: { value: money.fen / 100, currency: "CNY" },
});

/** Money of ours that counts; other people's invoices, drafts and cancelled ones are passed over. */
function moneyFrom(
  invoice: Invoice,
  day: Day,
  systems: IdentifierSystems,
  codes: RecordCodes,
): RecordedMoney | undefined {
  const number = invoice.identifier?.find(({ system }) => system === systems.moneyNumber)?.value;
  const kind = invoice.type?.coding?.find(({ system }) => system === codes.moneyKindSystem)?.code;
  const { value, currency } = invoice.totalGross ?? {};
  const counts = ["issued", "balanced"].includes(invoice.status) && dayIn(invoice.date) === day;
  if (!counts || !number || (kind !== "payment" && kind !== "refund")) return undefined;
  // An amount that cannot be read, or in other money, is told as none: the comparison then shows it.
  return { number, kind, fen: value === undefined || currency !== "CNY" ? 0 : Math.round(value * 100) };
}
