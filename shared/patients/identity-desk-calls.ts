import * as z from "zod/mini";
import { creation, stepOn, type CallSpec } from "../kernel/contract";
import { Id, StepId } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { DeskClaim, DeskPerson } from "./identity-views";
import { PersonId } from "./model";

const DESK = ["clinic-desk", "triage"] as const;
/** The last four characters as they stand on the paper that lies on the counter. */
const paperEnd = z.string().check(z.regex(/^[\dA-Z]{2,4}$/, "paper.malformed"));

/** What a desk does about identity: desk codes, scanned cards, and two cards of one person. */
export const identityDeskCalls = {
  deskClaim: {
    summary: "The claim under a desk code, masked.",
    by: DESK,
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ code: z.string().check(z.regex(/^\d{8}$/, "desk-code.malformed")) }),
    output: z.strictObject({ claim: DeskClaim }),
    refuses: { "desk-code.unknown": null },
  },
  decideClaim: {
    summary: "Confirms a claim after reading the paper (its last characters are asked), or refuses it with a reason.",
    by: DESK,
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({
      ...stepOn,
      verdict: z.enum(["confirm", "refuse"]),
      paperEnd: z.optional(paperEnd),
      recordId: z.optional(z.string().check(z.maxLength(64))),
      note: freeText(200),
    }),
    output: z.strictObject({ claim: DeskClaim }),
    refuses: {
      "claim.decided": null,
      "claim.changed": null,
      "paper.differs": null,
      "record.held": null,
    },
  },
  readHealthCard: {
    summary: "Who stands behind a scanned or spoken e-health card; a code older than two minutes is refused.",
    by: ["clinic-desk", "triage", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "account",
    input: z.strictObject({ text: z.string().check(z.minLength(4, "card.malformed"), z.maxLength(256)) }),
    output: z.strictObject({ person: DeskPerson, by: z.enum(["scanned", "spoken"]) }),
    refuses: { "card.expired": null, "card.unknown": null, "card.unreachable": null },
  },
  cardsOfNumber: {
    summary: "Every card under the number of this one, masked: two of them may be one person.",
    by: DESK,
    scope: "hospital",
    pace: "read",
    audit: "account",
    input: z.strictObject({ cardId: PersonId }),
    output: z.strictObject({ master: z.optional(PersonId), cards: z.array(DeskPerson) }),
    refuses: {},
  },
  mergeCards: {
    summary:
      "Joins a second card of one person into the first; everything booked stays reachable, and it may be undone.",
    by: DESK,
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...creation, keep: PersonId, other: PersonId, paperEnd, note: freeText(200) }),
    output: z.strictObject({ mergeId: Id, undoUntil: Instant }),
    refuses: { "merge.not-same": null, "merge.already": null, "paper.differs": null },
  },
  undoMerge: {
    summary: "Parts two cards again that were joined by mistake.",
    by: DESK,
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ mergeId: Id, stepId: StepId, note: freeText(200) }),
    output: z.strictObject({}),
    refuses: { "mending.too-late": null, "merge.undone": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
