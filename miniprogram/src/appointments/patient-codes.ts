import type { Contract } from "../../../shared/kernel/contract";
import type { RefusalWords } from "../i18n";

/** The codes that a patient can meet: those of the calls that she may ask. Staff screens have their own words. */
export type PatientCode<C extends Contract> = {
  [Call in keyof C["calls"]]: C["calls"][Call]["by"] extends readonly (infer Role)[]
    ? "patient" extends Role
      ? keyof C["calls"][Call]["refuses"] & string
      : never
    : keyof C["calls"][Call]["refuses"] & string;
}[keyof C["calls"]];

/** A sentence owed for each. A missing one does not compile. */
export type PatientRefusals<C extends Contract> = { readonly [Code in PatientCode<C>]: RefusalWords };
