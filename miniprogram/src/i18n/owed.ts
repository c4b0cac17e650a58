import type { CommonCode, Contract, RouterCode } from "../../../shared/kernel/contract";

/** What happened, why in one sentence, and what to do instead. */
export type RefusalWords = { readonly what: string; readonly why: string; readonly next: string };

/** The codes that any call may answer. */
export type GeneralCode = RouterCode | CommonCode | "network.failed";

/** The sentences that a domain owes: one for every code of its calls. A missing one does not compile. */
export type RefusalsOf<C extends Contract> = {
  readonly [
    Code in { [Call in keyof C["calls"]]: keyof C["calls"][Call]["refuses"] & string }[keyof C["calls"]]
  ]: RefusalWords;
};
