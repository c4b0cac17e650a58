import * as z from "zod/mini";
import { creation, stepOn } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { PersonId } from "./model";
import { ProxyView } from "./privacy-views";
import { ProxyScope, PROXY_SCOPES } from "./proxies";

const grant = {
  scopes: z.array(ProxyScope).check(z.minLength(1, "scope.required"), z.maxLength(PROXY_SCOPES.length)),
  until: Day,
};
/** What may not be given: beyond the last day that policy allows. */
const notGiven = {
  "proxy.day": z.strictObject({ latest: Day }),
} as const;
const invitationCodes = { ...notGiven, "proxy.too-many": z.strictObject({ most: z.int() }) } as const;
const code = z.string().check(z.regex(/^\d{6,8}$/, "code.malformed"));
const invitation = z.strictObject({ proxy: ProxyView, code: z.string() });

/** Leave to act for somebody: scope, last day, notice to the person, an end by either side (row 11). */
export const proxyCalls = {
  proxies: {
    summary: "Who may act for this person, who may no longer, and which codes are out.",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "account",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ proxies: z.array(ProxyView), mostDays: z.int() }),
    refuses: {},
  },
  heldProxies: {
    summary: "For whom this account may act, in what, and until when.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({ proxies: z.array(ProxyView) }),
    refuses: {},
  },
  inviteProxy: {
    summary: "The person makes a code that a relative enters to act for her.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, personId: PersonId, ...grant }),
    output: invitation,
    refuses: invitationCodes,
  },
  inviteProxyAtDesk: {
    summary: "A desk has seen the person and her papers, and makes the code for her.",
    by: ["clinic-desk", "triage"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      ...grant,
      /** What the desk looked at. */
      seen: z.enum(["person-present", "written-authority"]),
    }),
    output: invitation,
    refuses: invitationCodes,
  },
  askProxy: {
    summary: "A relative asks for leave; where number and name fit, a code goes to the person's phone on file (A5).",
    by: ["patient"],
    scope: "account",
    pace: "bind",
    audit: "account",
    input: z.strictObject({
      ...creation,
      name: z.string().check(z.minLength(2, "name.required"), z.maxLength(40, "text.too-long")),
      number: z.string().check(z.minLength(4, "document.malformed"), z.maxLength(32, "document.malformed")),
      ...grant,
    }),
    output: z.strictObject({ id: Id, codeUntil: Instant }),
    refuses: notGiven,
  },
  acceptProxy: {
    summary: "The relative enters the code; from now on this account may act in what was given.",
    by: ["patient"],
    scope: "account",
    pace: "bind",
    audit: "account",
    input: z.strictObject({ code, /** The request that the text message belongs to. */ asked: z.optional(Id) }),
    output: z.strictObject({ proxy: ProxyView }),
    refuses: {
      "code.wrong": null,
      "proxy.own-card": null,
      "proxy.too-many": z.strictObject({ most: z.int() }),
    },
  },
  endProxy: {
    summary: "Either side ends it at once; the next request is refused (A3).",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "account",
    input: z.strictObject(stepOn),
    output: z.strictObject({ proxy: ProxyView }),
    refuses: { "proxy.ended": null },
  },
} as const;
