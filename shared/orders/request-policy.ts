import * as z from "zod/mini";
import { RequestKind } from "./request-model";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(1));

/** The clocks of "Request Service" that a hospital may change, each with its source. */
export const RequestPolicy = z.strictObject({
  version: z.string(),
  /** So many hours the hospital has to answer, by what is asked for; what is paid and missing goes first. */
  answer: z.strictObject({ hours: z.record(RequestKind, Count), ...Sourced }),
  /** So many hours more once the carrier has been asked. */
  carrier: z.strictObject({ hours: Count, ...Sourced }),
  /** So many days after closing it can be opened again. */
  reopen: z.strictObject({ days: Count, ...Sourced }),
  /** An overdue request is called about within so many hours. */
  call: z.strictObject({ hours: Count, ...Sourced }),
  pictures: z.strictObject({ most: Count, ...Sourced }),
});
export type RequestPolicy = z.infer<typeof RequestPolicy>;

const DEMO =
  "演示值，待医院售后部门确认 / demonstration value, to be confirmed by the hospital's after-sale department";

export const requestPolicy: RequestPolicy = {
  version: "2026-11",
  answer: {
    hours: {
      "where-is-it": 4,
      late: 4,
      lost: 2,
      damaged: 2,
      "short-or-wrong": 2,
      "change-address": 1,
      receipt: 24,
      refund: 24,
      "other-question": 24,
      stuck: 4,
      "came-back": 4,
      "boxes-short": 4,
    },
    source: DEMO,
  },
  carrier: { hours: 24, source: DEMO },
  reopen: { days: 7, source: DEMO },
  call: { hours: 2, source: DEMO },
  pictures: { most: 6, source: DEMO },
};
