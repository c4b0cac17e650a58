/** The tabs of the dispensary, in the order in which a box of medicine meets them. */
export const SECTIONS = ["pack", "window", "hand-over", "problems"] as const;
export type Section = (typeof SECTIONS)[number];
