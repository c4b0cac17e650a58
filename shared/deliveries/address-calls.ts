import * as z from "zod/mini";
import { creation, stepOn, type CallSpec } from "../kernel/contract";
import { Address, AddressFields, DivisionCode } from "./model";

const Mine = { by: ["patient"], scope: "account", audit: "account" } as const;
const Book = z.strictObject({ items: z.array(Address), most: z.int() });
const MovedOn = z.strictObject({ version: z.int() });

/** The address book of an account with the country's divisions. */
export const addressCalls = {
  addresses: {
    summary: "The caller's addresses, the default one first",
    ...Mine,
    pace: "read",
    input: z.strictObject({}),
    output: Book,
    refuses: {},
  },
  /** `version` is the one that she saw; absent for a new address. */
  saveAddress: {
    summary: "Write a new address or change one",
    ...Mine,
    pace: "write",
    input: z.strictObject({ ...creation, version: z.optional(z.int().check(z.minimum(1))), ...AddressFields }),
    output: Address,
    refuses: {
      "address.too-many": z.strictObject({ most: z.int() }),
      "division.unknown": null,
      /** Hong Kong, Macao and Taiwan: no carrier of the hospital brings medicine there. */
      "address.not-served": null,
      "address.moved-on": MovedOn,
    },
  },
  removeAddress: {
    summary: "Take an address out of the book",
    ...Mine,
    pace: "write",
    input: z.strictObject(stepOn),
    output: Book,
    refuses: { "address.moved-on": MovedOn },
  },
  /** Provinces without `parent`; a municipality answers with its districts at once (no city of its own name between). */
  divisions: {
    summary: "The divisions below one, or the provinces",
    by: "anyone",
    scope: "public",
    audit: "none",
    pace: "read",
    input: z.strictObject({ parent: z.optional(DivisionCode) }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          code: DivisionCode,
          name: z.string(),
          /** Nothing lies below: the address can be written. */
          last: z.boolean(),
          /** False for Hong Kong, Macao and Taiwan. */
          served: z.boolean(),
        }),
      ),
    }),
    refuses: { "division.unknown": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
