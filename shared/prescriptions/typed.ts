import * as z from "zod/mini";
import { freeText } from "../kernel/words";

/**
 * Words that a person typed into a field of a prescription (P10; Supervision Rules 国卫办医发〔2022〕2号 art. 21: no machine
 * writes a prescription). A plain string does not fit: only what came in through the doctor's own call does, so generated
 * text cannot flow here.
 */
export const typedText = (most: number) => freeText(most).brand<"typed-by-a-person">();
export type TypedText = z.infer<ReturnType<typeof typedText>>;

/** What fell from the keyboard into a field of the prescription form. Of no use but in the change of such a field. */
export const typed = (keys: string): TypedText => keys as TypedText;
