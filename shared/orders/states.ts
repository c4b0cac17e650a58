import { life } from "../kernel/life";

/*
 * An order has four independent axes, never one status: what was paid, what was done for it, whether it is still open for
 * money, and what the hospital's own record knows of it.
 */

/** What was paid. Money that went back in part leaves the order partly refunded; it never becomes unpaid again (M1). */
export const paymentLife = life({
  start: "unpaid",
  states: ["unpaid", "paid", "partly-refunded", "refunded"],
  steps: {
    pay: { from: ["unpaid"], to: "paid" },
    refundPart: { from: ["paid", "partly-refunded"], to: "partly-refunded" },
    refundRest: { from: ["paid", "partly-refunded"], to: "refunded" },
  },
});

/** What was done for it: the examination, the consultation, the medicine. */
export const fulfilmentLife = life({
  start: "waiting",
  states: ["waiting", "done", "not-needed"],
  steps: {
    fulfil: { from: ["waiting"], to: "done" },
    drop: { from: ["waiting"], to: "not-needed" },
  },
});

/** Does it still take money? A closed order that is paid all the same gives it back or finds its place again (M7, S7). */
export const closingLife = life({
  start: "open",
  states: ["open", "closed"],
  steps: { close: { from: ["open"], to: "closed" } },
});

/** What the hospital's record knows: every change of money is told again. */
export const recordLife = life({
  start: "nothing-to-tell",
  states: ["nothing-to-tell", "to-tell", "told"],
  steps: {
    change: { from: ["nothing-to-tell", "to-tell", "told"], to: "to-tell" },
    tell: { from: ["to-tell"], to: "told" },
  },
});

/** One refund, from the wish to the money: `failed` waits in the failure queue, `paid-at-desk` was handed over in cash. */
export const refundLife = life({
  start: "asked",
  states: ["asked", "second-look", "refused", "approved", "under-way", "done", "failed", "paid-at-desk"],
  steps: {
    askSecond: { from: ["asked"], to: "second-look" },
    refuse: { from: ["asked", "second-look"], to: "refused" },
    approve: { from: ["asked", "second-look"], to: "approved" },
    send: { from: ["approved", "failed"], to: "under-way" },
    arrive: { from: ["approved", "under-way", "failed"], to: "done" },
    fail: { from: ["approved", "under-way"], to: "failed" },
    retry: { from: ["failed"], to: "approved" },
    payAtDesk: { from: ["failed", "approved"], to: "paid-at-desk" },
  },
});

/** Is money set aside for a refund in this state (it counts against what was paid, M4)? */
export const isReserved = (state: (typeof refundLife.states)[number]): boolean =>
  ["approved", "under-way", "failed"].includes(state);

/** Has the money of a refund in this state left the hospital? */
export const isGivenBack = (state: (typeof refundLife.states)[number]): boolean =>
  state === "done" || state === "paid-at-desk";
