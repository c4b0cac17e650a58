import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";

/** As the server sorts them: to be accepted, hers is the last word, the doctor's is. */
export const QUEUES = ["waiting", "open", "answered"] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a doctor's day consists of; the last: applications that Prenatal Diagnosis looks at first. */
export const VIEWS = ["cases", "schedule", "set", "prenatal"] as const;
export type View = (typeof VIEWS)[number];

const MOST_TABS = 12;

type Spot = {
  doctorId?: string;
  view: View;
  queue: QueueName;
  openId?: string;
  tabs: readonly string[];
};
type Whereabouts = Spot & {
  /** A desk computer is shared: what another doctor had open is not opened again. */
  enter(doctorId: string): void;
  go(to: Partial<Pick<Spot, "view" | "queue">>): void;
  /** Opens a consultation and keeps it among the tabs; nothing opens the list. */
  open(id: string | undefined): void;
  close(id: string): void;
  /** The tab so many places further; it goes round. */
  turn(by: number): void;
};

/** Where the doctor was, as long as the browser tab: after signing in again the same chats are open. */
export const useSpot = create<Whereabouts>()(
  persist(
    (set) => ({
      view: "cases" as View,
      queue: "waiting" as QueueName,
      doctorId: undefined,
      openId: undefined,
      tabs: [],
      enter: (doctorId) =>
        set((before) =>
          before.doctorId === doctorId
            ? {}
            : { doctorId, view: "cases", queue: "waiting", openId: undefined, tabs: [] },
        ),
      go: (to) => set(to),
      open: (id) =>
        set(({ tabs }) => ({
          openId: id,
          tabs: !id || tabs.includes(id) ? tabs : [...tabs, id].slice(-MOST_TABS),
        })),
      close: (id) =>
        set(({ tabs, openId }) => {
          const at = tabs.indexOf(id);
          const left = tabs.filter((one) => one !== id);
          return { tabs: left, openId: openId === id ? (left[at] ?? left[at - 1]) : openId };
        }),
      turn: (by) =>
        set(({ tabs, openId }) => {
          if (tabs.length === 0) return {};
          const at = openId ? tabs.indexOf(openId) : -1;
          return { openId: tabs[(Math.max(at, by > 0 ? -1 : 0) + by + tabs.length) % tabs.length] };
        }),
    }),
    {
      name: "consultations",
      storage: createJSONStorage<Spot>(() => sessionStorage),
      partialize: ({ doctorId, view, queue, openId, tabs }) => ({
        doctorId,
        view,
        queue,
        openId,
        tabs,
      }),
    },
  ),
);
