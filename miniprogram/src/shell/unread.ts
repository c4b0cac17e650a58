import { create } from "zustand";

/** How many messages wait to be read, as last told by the inbox. */
export const useUnread = create<{ count: number; set(count: number): void }>()((set) => ({
  count: 0,
  set: (count) => set({ count }),
}));
