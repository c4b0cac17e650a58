import { placeOf } from "../../functions/deliveries/divisions";
import { deskTemplates } from "../../scripts/seed/data/consult-desks";
import { demoAddresses } from "../../scripts/seed/data/demo-addresses";
import { demoCases } from "../../scripts/seed/data/demo-cases";
import { demoConsultations } from "../../scripts/seed/data/demo-consultations";
import { demoDay } from "../../scripts/seed/data/demo-day";
import { demoMedicine } from "../../scripts/seed/data/demo-medicine";
import { demoRefund } from "../../scripts/seed/data/demo-money";
import { demoRequests } from "../../scripts/seed/data/demo-requests";
import { roster } from "../../scripts/seed/data/session-templates";
import { patientsOn } from "../../scripts/seed/people";
import { WHY, WRITTEN } from "../../scripts/seed/prescriptions";
import { worldOn } from "../../scripts/seed/world";
import { hospitalName } from "../../shared/hospital/data/places";
import { priceLists } from "../../shared/hospital/data/price-lists";
import { staffMembers } from "../../shared/hospital/data/staff";
import { dayOf } from "../../shared/kernel/time";
import { maskName } from "../../shared/patients/model";

const today = dayOf(new Date().toISOString());
export const people = patientsOn(today);

const names = [
  ...people.flatMap(({ family }) => family.map(({ person }) => person.name)),
  ...demoDay.map(({ name }) => name),
];
const written = people.flatMap(({ pregnancy, form }) => [
  pregnancy?.ntReport?.done === "elsewhere" ? pregnancy.ntReport.hospitalName : "",
  form?.indication ?? "",
]);
const notes = demoCases.flatMap(({ note, bringTo }) => [note, "note" in bringTo ? bringTo.note : ""]);
const inChinese = (told: unknown): string[] => JSON.stringify(told).match(/[\u3400-\u9fff][^"\\]*/g) ?? [];
/** Address books are written in Chinese, the names of provinces, cities and districts too. */
const addresses = demoAddresses.map((one) => ({ ...one, place: placeOf(one.districtCode) }));
const known = [
  ...inChinese(addresses),
  ...inChinese(demoConsultations),
  ...inChinese(demoMedicine),
  ...inChinese(demoRequests),
  // The courier who signed for a parcel.
  "周师傅",
  ...inChinese(deskTemplates),
  ...WRITTEN.flatMap(({ line }) => [line.note, line.longReason]),
  WHY,
  // What the seed tells of an allergy, as she wrote it.
  "皮疹",
  hospitalName.zh,
  ...names,
  ...names.map(maskName),
  ...staffMembers.map(({ displayName }) => displayName.zh),
  ...written,
  ...notes,
  demoRefund.reason,
  ...roster.exceptions.map(({ reason }) => reason),
  ...priceLists.flatMap(({ lines }) => lines.map(({ source }) => source)),
  // What the walking woman writes, and the button that leads back to Chinese.
  "江津示范医院",
  "中文",
];

let records: string[] | undefined;
/** Every Chinese text of the hospital record: doctors wrote it, nobody translates it. */
async function recordTexts(): Promise<string[]> {
  records ??= inChinese((await worldOn(today)).records);
  return records;
}

/**
 * What stays Chinese on an English screen because people wrote it: names, notes, price notices, and the hospital record
 * where a case shows it. Longest first, so that a text inside another one does not break it.
 */
export async function dataIn(showsRecord: boolean): Promise<string[]> {
  const all = new Set([...known, ...(showsRecord ? await recordTexts() : [])]);
  return [...all].filter(Boolean).sort((a, b) => b.length - a.length);
}
