import type { Day } from "../../shared/kernel/time";
import { hasResidentCheck } from "../../shared/patients/model";

/** A division code that was never assigned, so that no number of the demonstration can be a real person's. */
export const UNUSED_DIVISION = "509999";

/** A valid resident number: `serial` 0 to 499 tells people of one birth day apart, the digit of sex is GB 11643-1999's. */
export function residentNumber(bornOn: Day, sex: "female" | "male", serial: number): string {
  const order = String(serial * 2 + (sex === "male" ? 1 : 0)).padStart(3, "0");
  const first17 = `${UNUSED_DIVISION}${bornOn.replaceAll("-", "")}${order}`;
  const check = [..."0123456789X"].find((last) => hasResidentCheck(first17 + last));
  if (order.length !== 3 || check === undefined) throw new RangeError(`no resident number for serial ${serial}`);
  return first17 + check;
}
