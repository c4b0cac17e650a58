import * as z from "zod/mini";
import { contract, creation } from "../kernel/contract";
import { Instant } from "../kernel/time";
import { proofCalls } from "./proof-calls";
import { ActsFor } from "./proxies";
import { FamilyMember, MobilePhone, PersonId, PersonName, ResidentNumber } from "./model";

const signedIn = z.strictObject({ token: z.string(), endsAt: Instant, isNew: z.boolean(), hasPhone: z.boolean() });
const oneTimeCode = z.string().check(z.regex(/^\d{6}$/, "code.six-digits"));
const platformCode = z.string().check(z.minLength(4, "code.malformed"), z.maxLength(200, "code.malformed"));
const service = z.strictObject({ phone: z.string() });

/** People, their families and how they sign in. */
export const patients = contract("patients", {
  ...proofCalls,
  signInWithWechat: {
    summary: "Signs in with the code of wx.login; the session key never leaves the server.",
    by: "anyone",
    scope: "public",
    pace: "login",
    audit: "account",
    input: z.strictObject({ code: platformCode }),
    output: signedIn,
    refuses: { "wechat.code-refused": null, "wechat.risk-blocked": service, "wechat.unreachable": service },
  },
  sendCode: {
    summary: "Sends a six-digit code by SMS; the answer is the same whether or not the number is known.",
    by: "anyone",
    scope: "public",
    pace: "otp",
    audit: "none",
    input: z.strictObject({ phone: MobilePhone }),
    output: z.strictObject({ resendAt: Instant, expiresAt: Instant }),
    refuses: {
      "code.too-soon": z.strictObject({ resendAt: Instant }),
      "code.too-many": service,
      "sms.unreachable": service,
    },
  },
  signInWithCode: {
    summary: "Signs in on the web with phone number and SMS code (five tries a code).",
    by: "anyone",
    scope: "public",
    pace: "login",
    audit: "account",
    input: z.strictObject({ phone: MobilePhone, code: oneTimeCode }),
    output: signedIn,
    refuses: { "code.wrong": z.strictObject({ triesLeft: z.int() }), "code.expired": null },
  },
  bindPhone: {
    summary: "Binds the phone number that WeChat's phone button vouches for.",
    by: ["patient"],
    scope: "account",
    pace: "bind",
    audit: "account",
    input: z.strictObject({ code: platformCode }),
    output: z.strictObject({ maskedPhone: z.string() }),
    refuses: { "wechat.code-refused": null, "wechat.unreachable": service },
  },
  signOut: {
    summary: "Ends this session at once.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({}),
    refuses: {},
  },
  family: {
    summary: "The people of this account (five at most), names whole and numbers masked.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({
      members: z.array(FamilyMember),
      most: z.int(),
      /** People of other families whom she may act for, in what, until when. */
      actsFor: z.array(ActsFor),
      hasPhone: z.boolean(),
    }),
    refuses: {},
  },
  registerAtDesk: {
    summary: "A desk registers somebody without an account; she finds the same card when she adds herself later.",
    by: ["triage", "clinic-desk"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, name: PersonName, number: ResidentNumber, phone: MobilePhone }),
    output: z.strictObject({
      personId: PersonId,
      maskedName: z.string(),
      maskedNumber: z.string(),
      bornOn: z.string(),
      /** She was known before: this is her card. */
      wasKnown: z.boolean(),
    }),
    refuses: { "person.name-differs": null },
  },
  findPerson: {
    summary: "Staff find a person by record number or identity number; the answer is masked.",
    by: ["clinic-desk", "triage", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "account",
    input: z.strictObject({
      by: z.enum(["record-number", "identity-number"]),
      value: z.string().check(z.minLength(4, "value.required"), z.maxLength(32)),
    }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({ personId: PersonId, maskedName: z.string(), maskedNumber: z.string(), bornOn: z.string() }),
      ),
    }),
    refuses: {},
  },
});
