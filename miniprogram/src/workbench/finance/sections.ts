/** The pages of finance's desk, in the order of a day. */
export const SECTIONS = ["refunds", "counter", "quarantine", "reconciliation", "ledger"] as const;
export type Section = (typeof SECTIONS)[number];

export const REFUND_QUEUES = ["asked", "second-look", "failed", "under-way"] as const;
export type RefundQueue = (typeof REFUND_QUEUES)[number];
