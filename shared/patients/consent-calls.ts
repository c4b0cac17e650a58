import * as z from "zod/mini";
import { creation, page } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { ConsentDocument } from "./consents";
import { PersonId } from "./model";
import { ConsentLine, ConsentView, ProfileView } from "./privacy-views";
import { HealthProfile } from "./profile-model";

const about = { personId: PersonId };
const version = z.int().check(z.minimum(0));

/** Consents and the health profile. A proxy with leave for consultations may do both: a request needs them. */
export const consentCalls = {
  consents: {
    summary: "Every text that this person is asked to agree to, as it is today, and how she stands to it.",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "read",
    audit: "account",
    input: z.strictObject(about),
    output: z.strictObject({ consents: z.array(ConsentView) }),
    refuses: {},
  },
  consentHistory: {
    summary: "The ledger of a person's consents, newest first: given and withdrawn, nothing ever removed.",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "read",
    audit: "account",
    input: z.strictObject({ ...about, cursor: z.optional(z.string()) }),
    output: page(ConsentLine),
    refuses: {},
  },
  giveConsent: {
    summary: "Agrees to one text, named by version and hash, for this person (D2-13).",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "write",
    audit: "account",
    input: z.strictObject({
      ...creation,
      ...about,
      document: ConsentDocument,
      version: z.string().check(z.maxLength(20)),
      hash: z.string().check(z.maxLength(64)),
    }),
    output: z.strictObject({ consent: ConsentView }),
    refuses: { "consent.outdated": z.strictObject({ version: z.string() }) },
  },
  withdrawConsent: {
    summary: "Withdraws one consent; what needs it stops at the next request (C.4).",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, ...about, document: ConsentDocument }),
    output: z.strictObject({ consent: ConsentView }),
    refuses: { "consent.not-given": null },
  },
  profile: {
    summary: "What she told of her health, with the day it was last confirmed (row 13).",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "read",
    audit: "health-record",
    input: z.strictObject(about),
    output: ProfileView,
    refuses: {},
  },
  saveProfile: {
    summary: "Writes the health profile at its next version; writing it confirms it.",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...about, stepId: Id, version, profile: HealthProfile }),
    output: ProfileView,
    refuses: {
      "profile.changed": z.strictObject({ version: z.int() }),
      "profile.incomplete": z.strictObject({ gaps: z.array(z.string()) }),
    },
  },
  confirmProfile: {
    summary: "Says that the profile she sees is still right (asked at each request, row 13).",
    by: ["patient"],
    scope: "person",
    acts: ["consultations", "medicine"],
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...about, stepId: Id, version: z.int().check(z.minimum(1)) }),
    output: ProfileView,
    refuses: { "profile.changed": z.strictObject({ version: z.int() }) },
  },
} as const;
