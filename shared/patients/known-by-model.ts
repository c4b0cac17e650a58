import * as z from "zod/mini";
import { Day } from "../kernel/time";

/** What tells two people of one name apart at a desk, beside the name: day of birth and medical record number, where known. */
export const KnownBy = z.strictObject({ bornOn: z.optional(Day), recordNumber: z.optional(z.string()) });
export type KnownBy = z.infer<typeof KnownBy>;

/** Digits of the record number that a list shows: it is looked at in front of others. */
const SHOWN = 4;

/** The same for a list: of the record number only its end. */
export const knownInList = ({ recordNumber, ...known }: KnownBy): KnownBy =>
  recordNumber === undefined ? known : { ...known, recordNumber: `…${recordNumber.slice(-SHOWN)}` };
