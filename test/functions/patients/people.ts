import type { Hospital } from "../../kit/hospital";

export const cardOf = (number: string) => ({ kind: "resident-card", number });

/** An account that has proved this phone number. */
export async function accountWith(hospital: Hospital, phone: string): Promise<string> {
  await hospital.call("patients/sendCode", { phone });
  const code = hospital.sms.sent.filter((one) => one.phone === phone).at(-1)!.values[0]!;
  return (await hospital.call("patients/signInWithCode", { phone, code })).value.token;
}

/** The code that lies in the inbox of a phone now; undefined where none was sent. */
export const codeAt = (hospital: Hospital, phone: string): string | undefined =>
  hospital.sms.sent.filter((one) => one.phone === phone && one.template === "sign-in-code").at(-1)?.values[0];
