/** The tabs of the dispensary, in the order in which a box of medicine meets them. */
export const SECTIONS = ["dispense", "check", "pack", "window", "hand-over", "problems", "stock"] as const;
export type Section = (typeof SECTIONS)[number];
