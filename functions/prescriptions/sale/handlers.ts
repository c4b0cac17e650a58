import type { Contract } from "../../../shared/kernel/contract";
import type { saleCalls } from "../../../shared/prescriptions/sale-calls";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { rxParts } from "../review/review-parts";
import { checkOut, chooseAnew, quote } from "./check-out";

/** The sale, as code. */
export function saleHandlers(given: Parts): Handlers<Contract<typeof saleCalls>> {
  const parts = rxParts(given);
  return { quote: quote(parts), checkOut: checkOut(parts), chooseAnew: chooseAnew(parts) };
}
