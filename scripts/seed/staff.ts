import { staffMembers } from "../../shared/hospital/data/staff";
import type { StaffMember } from "../../shared/hospital/model";
import { addDays, type Day } from "../../shared/kernel/time";
import { createHash } from "node:crypto";

/** Everybody's password in the demonstration: written in the README, never valid anywhere else. */
export const DEMO_PASSWORD = "Demo-Chongqing-2026";

/** The one whose practising credential has run out: sign-in must refuse. */
export const EXPIRED_CREDENTIAL = "doctor.lou";

export type StaffAccount = StaffMember & {
  password: string;
  /** Base32 without padding, 160 bits (RFC 4226 asks for 128 or more). */
  totpSecret: string;
  /** The last Asia/Shanghai day on which the credential is valid. */
  credentialUntil: Day;
};

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const totpSecret = (name: string): string =>
  [...createHash("sha512").update(`seed/authenticator/${name}`).digest().subarray(0, 32)]
    .map((byte) => BASE32[byte & 31])
    .join("");

/** Staff accounts of the demonstration on a day. */
export const staffOn = (today: Day): StaffAccount[] =>
  staffMembers.map((member) => ({
    ...member,
    password: DEMO_PASSWORD,
    totpSecret: totpSecret(member.name),
    credentialUntil: addDays(today, member.name === EXPIRED_CREDENTIAL ? -30 : 540),
  }));
