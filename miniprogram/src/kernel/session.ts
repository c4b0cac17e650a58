import { create } from "zustand";
import { persist } from "zustand/middleware";
import { kept } from "./storage";

/** A patient's session and a staff member's are apart: one browser may hold both. */
export type Door = "patient" | "staff";

type Kept = { tokens: Partial<Record<Door, string>>; personId?: string };
type Session = Kept & {
  open(door: Door, token: string): void;
  close(door: Door): void;
  /** The member of the family whom the pages are about. */
  choosePerson(personId: string | undefined): void;
};

export const useSession = create<Session>()(
  persist(
    (set) => ({
      tokens: {},
      personId: undefined,
      open: (door, token) => set(({ tokens }) => ({ tokens: { ...tokens, [door]: token } })),
      close: (door) =>
        set(({ tokens, personId }) => ({
          tokens: { ...tokens, [door]: undefined },
          personId: door === "patient" ? undefined : personId,
        })),
      choosePerson: (personId) => set({ personId }),
    }),
    {
      name: "session",
      storage: kept<Kept>(),
      // a staff member's token lives as long as the tab (workbench/shell/staff-session): desk computers are shared
      partialize: ({ tokens, personId }) => ({ tokens: { patient: tokens.patient }, personId }),
    },
  ),
);

export const useSignedIn = (door: Door = "patient"): boolean => useSession((state) => Boolean(state.tokens[door]));
export const tokenOf = (door: Door): string | undefined => useSession.getState().tokens[door];

type SignInAgain = () => Promise<boolean>;
const waysIn: Partial<Record<Door, SignInAgain>> = {};
const underWay: Partial<Record<Door, Promise<boolean>>> = {};

/** Says what to do when a session has ended: true when there is a new one, false when the person must act first. */
export function whenSessionEnds(door: Door, signInAgain: SignInAgain): void {
  waysIn[door] = signInAgain;
}

/** Opens a new session, once for all calls that met the end of the old one together. */
export function signInAgain(door: Door): Promise<boolean> {
  useSession.getState().close(door);
  underWay[door] ??= (waysIn[door]?.() ?? Promise.resolve(false)).finally(() => delete underWay[door]);
  return underWay[door];
}
