import * as z from "zod/mini";
import { contract, creation } from "../kernel/contract";
import { StepId } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { IdentityDocument } from "./documents";
import { identityDeskCalls } from "./identity-desk-calls";
import { CardEvent, Guardianship, RecordCandidate } from "./identity-views";
import { FamilyMember, MobilePhone, PersonId, PersonName, Relation } from "./model";

const service = z.strictObject({ phone: z.string() });
const later = z.strictObject({ phone: z.string(), until: Instant });
/** Every one of these says the same whether or not the number exists here (A5). */
const limits = { "identity.too-many": later, "identity.locked": later, "identity.resting": later };
const onCard = { personId: PersonId, stepId: StepId };
const member = z.strictObject({ member: FamilyMember });
const oneTimeCode = z.string().check(z.regex(/^\d{6}$/, "code.six-digits"));

/** Who somebody is: documents, proof, cards, and what joins a card to a hospital record (D2-12). */
export const identity = contract("identity", {
  addPatient: {
    summary: "Adds a person by any legal document; the answer is the same whether or not the number is known (A5).",
    by: ["patient"],
    scope: "account",
    pace: "bind",
    audit: "account",
    input: z.strictObject({
      ...creation,
      name: PersonName,
      document: IdentityDocument,
      phone: MobilePhone,
      relation: Relation,
      guardian: z.optional(Guardianship),
    }),
    output: z.strictObject({
      member: FamilyMember,
      /** `proved`: this account's own phone is the one on file. `code`: if the details match, a code went to that phone. */
      next: z.enum(["proved", "code"]),
      resendAt: z.optional(Instant),
    }),
    refuses: {
      "family.full": z.strictObject({ most: z.int() }),
      "person.already-added": z.strictObject({ personId: PersonId }),
      "document.birth-missing": null,
      "document.birth-differs": null,
      "document.not-born": null,
      "document.too-old": null,
      "guardian.needed": null,
      "guardian.child-consent": null,
      "mother.missing": null,
      ...limits,
    },
  },
  sendProof: {
    summary: "Sends the code again, if the details match; the answer is the same where they do not.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ resendAt: Instant, expiresAt: Instant }),
    refuses: {
      "code.too-soon": z.strictObject({ resendAt: Instant }),
      "person.proved": null,
      ...limits,
    },
  },
  prove: {
    summary: "Proves with the code that was sent to the phone on file: the card opens what the hospital knows.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard, code: oneTimeCode }),
    output: member,
    refuses: { "code.wrong": z.strictObject({ triesLeft: z.int() }), "code.expired": null },
  },
  askDeskCode: {
    summary:
      "A short code for the desk, where the phone cannot settle it; asked again, the same code while it is good.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard }),
    output: z.strictObject({ code: z.string(), until: Instant }),
    refuses: { "person.proved": null },
  },
  deskCode: {
    summary: "The desk code of a card and what became of it.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "account",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({
      state: z.enum(["none", "open", "confirmed", "refused"]),
      code: z.optional(z.string()),
      until: z.optional(Instant),
      note: z.optional(z.string()),
    }),
    refuses: {},
  },
  unbind: {
    summary: "Takes a card out of this account; what was booked stays in the hospital's records.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard }),
    output: z.strictObject({}),
    refuses: {},
  },
  cardHistory: {
    summary: "What was added, proved and taken away in this account, newest first.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({ events: z.array(CardEvent) }),
    refuses: {},
  },
  healthCard: {
    summary: "The e-health card: a code good for a minute, and a fixed one to read aloud where scanning fails.",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "account",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({
      text: z.string(),
      until: Instant,
      spoken: z.string(),
      issuer: z.enum(["national", "hospital"]),
      name: z.string(),
      maskedName: z.string(),
      maskedNumber: z.string(),
      proved: z.boolean(),
    }),
    refuses: {},
  },
  recordChoices: {
    summary: "Hospital record numbers that may be hers, as masked hints; nothing before the card is proved.",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "account",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ candidates: z.array(RecordCandidate), proved: z.boolean(), reachable: z.boolean() }),
    refuses: {},
  },
  chooseRecord: {
    summary: "Says of a record number whether it is hers.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard, candidateId: z.string().check(z.maxLength(64)), isHers: z.boolean() }),
    output: member,
    refuses: { "record.unreachable": service, "record.held": service },
  },
  giveNumber: {
    summary: "A child's own number has come: the card of birth goes on under it, and may be taken back for a month.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard, name: PersonName, document: IdentityDocument }),
    output: member,
    refuses: {
      "document.not-provisional": null,
      "document.birth-differs": null,
      "person.already-added": z.strictObject({ personId: PersonId }),
      ...limits,
    },
  },
  takeNumberBack: {
    summary: "Takes a number back that was given by mistake, within a month.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...onCard }),
    output: member,
    refuses: { "mending.too-late": null },
  },
  ...identityDeskCalls,
});
