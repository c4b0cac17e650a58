import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { StaffRole } from "../../../../shared/kernel/contract";

export const WAITING = ["review", "answer", "prenatal", "wait"] as const;
/** The queues of the desk. */
export type Waiting = (typeof WAITING)[number];

/** What the triage desk has before it: applications to review, the waiting room of today, or whose card is whose. */
export const TRIAGE_SCREENS = ["review", "today", "identity"] as const;
export type TriageScreen = (typeof TRIAGE_SCREENS)[number];

type Spot = { post?: StaffRole; queue: Waiting; caseId?: string; triage: TriageScreen };
type Whereabouts = Spot & { go(to: Partial<Spot>): void };

/** Where one was: after signing in again the same case is open. */
export const useWhereabouts = create<Whereabouts>()(
  persist(
    (set) => ({
      post: undefined,
      queue: "review" as Waiting,
      caseId: undefined,
      triage: "review" as TriageScreen,
      go: (to: Partial<Spot>) => set(to),
    }),
    {
      name: "whereabouts",
      storage: createJSONStorage<Spot>(() => sessionStorage),
      partialize: ({ post, queue, caseId, triage }) => ({ post, queue, caseId, triage }),
    },
  ),
);
