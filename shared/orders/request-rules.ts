import type { Id } from "../kernel/ids";
import { done, refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Order } from "./model";
import { ASKED_KINDS, type AskedKind, type RequestKind, type ServiceRequest } from "./request-model";
import type { RequestPolicy } from "./request-policy";
import { requestLife } from "./request-states";

/** What is known of the parcel of an order, as far as requests depend on it. */
export type ParcelFacts = { readonly method: "pick-up" | "express"; readonly handedOverAt?: Instant };

const hoursFrom = (at: Instant, hours: number): Instant => addMinutes(at, hours * 60);

/** Money for medicine or its way, and paid: before payment the page offers phone and chat (D2-22). */
export const takesRequests = ({ subject, paid }: Pick<Order, "subject" | "paid">): boolean =>
  paid !== undefined && (subject.domain === "prescriptions" || subject.domain === "deliveries");

/**
 * What can be asked for now in a paid order. Of a way there is nothing to ask where she fetches it herself; the address
 * changes only before the parcel has left (P7).
 */
export function kindsFor(parcel: ParcelFacts | undefined): AskedKind[] {
  const express = parcel?.method === "express";
  return ASKED_KINDS.filter((kind) => {
    if (kind === "change-address") return express && parcel.handedOverAt === undefined;
    return express || !["where-is-it", "late", "lost"].includes(kind);
  });
}

/** A new request of an order, with the time until which the hospital answers. */
export function openRequest(
  id: Id,
  order: { readonly id: Id; readonly accountId: Id; readonly personId: Id } & Pick<Order, "subject">,
  wish: { readonly kind: RequestKind; readonly openedBy: ServiceRequest["openedBy"] },
  now: Instant,
  policy: RequestPolicy,
): ServiceRequest {
  const { id: orderId, accountId, personId, subject } = order;
  return {
    id,
    v: 1,
    orderId,
    subject,
    accountId,
    personId,
    ...wish,
    state: "open",
    openedAt: now,
    updatedAt: now,
    answerBy: hoursFrom(now, policy.answer.hours[wish.kind]),
    posts: 1,
    reopened: 0,
  };
}

/** Until when a closed request can be opened again; undefined while it is not closed. */
export const reopenUntil = ({ closedAt }: ServiceRequest, { reopen }: RequestPolicy): Instant | undefined =>
  closedAt && hoursFrom(closedAt, reopen.days * 24);

/** The steps of a request that write one entry into its thread. */
export type RequestStep = keyof (typeof requestLife)["steps"];
export type Refusal = "service-request.moved-on" | "service-request.too-late";

/**
 * One step of a request, with the clock that follows from it: an answer stops it, words of the patient start it (one that
 * runs goes on: writing twice is no later answer), asking the carrier gives it the carrier's hours.
 */
export function stepRequest(
  before: ServiceRequest,
  step: Exclude<RequestStep, "ask">,
  now: Instant,
  policy: RequestPolicy,
): Result<ServiceRequest, Refusal> {
  const state = requestLife.next(before.state, step);
  if (!state) return refused("service-request.moved-on", { state: before.state, version: before.v });
  const until = reopenUntil(before, policy);
  if (step === "reopen" && until !== undefined && now > until) return refused("service-request.too-late", { until });
  const { answerBy: running, lateAt, closedAt, outcome, ...kept } = before;
  const next = { ...kept, v: before.v + 1, state, updatedAt: now, posts: before.posts + 1 };
  const fresh = hoursFrom(now, policy.answer.hours[before.kind]);
  switch (step) {
    case "answer":
      return done(next);
    case "lookInto":
      return done({ ...next, answerBy: hoursFrom(now, policy.carrier.hours) });
    case "late":
      return done({ ...next, ...(running ? { answerBy: running } : {}), lateAt: now });
    case "say":
      return done({ ...next, answerBy: running ?? fresh, ...(lateAt ? { lateAt } : {}) });
    case "close":
      return done({ ...next, closedAt: closedAt ?? now, ...(outcome ? { outcome } : {}) });
    case "reopen":
      return done({ ...next, answerBy: fresh, reopened: before.reopened + 1 });
  }
}

/** Is it the hospital's turn, and has its time passed? */
export const isLate = ({ state, answerBy }: ServiceRequest, now: Instant): boolean =>
  state === "open" && answerBy !== undefined && answerBy <= now;
