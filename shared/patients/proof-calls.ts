import * as z from "zod/mini";
import { Instant } from "../kernel/time";

const service = z.strictObject({ phone: z.string() });

/** A patient proves once more that it is she, before reports, records, exports and the list of who looked (row 8). */
export const proofCalls = {
  sendProofCode: {
    summary: "Sends a code to the phone that is bound to this account; it proves, and signs nobody in.",
    by: ["patient"],
    scope: "account",
    pace: "otp",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({ maskedPhone: z.string(), resendAt: Instant, expiresAt: Instant }),
    refuses: {
      "phone.missing": service,
      "code.too-soon": z.strictObject({ resendAt: Instant }),
      "code.too-many": service,
      "sms.unreachable": service,
    },
  },
  proveMyself: {
    summary: "The code of that message, or WeChat's sign-in once more, makes this session's proof fresh.",
    by: ["patient"],
    scope: "account",
    pace: "login",
    audit: "account",
    input: z.strictObject({
      by: z.enum(["text", "wechat"]),
      code: z.string().check(z.minLength(4, "code.malformed"), z.maxLength(200, "code.malformed")),
    }),
    output: z.strictObject({ freshUntil: Instant }),
    refuses: {
      "phone.missing": service,
      "code.wrong": z.strictObject({ triesLeft: z.int() }),
      "code.expired": null,
      "wechat.code-refused": null,
      "wechat.unreachable": service,
    },
  },
} as const;
