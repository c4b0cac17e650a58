import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { useSession, whenSessionEnds } from "../../kernel/session";

/** Why the sign-in form is there although nobody asked for it. */
export type WhyOut = "idle" | "ended";

type Kept = { token?: string; idleMinutes: number; out?: WhyOut };
type StaffSession = Kept & {
  enter(token: string, idleMinutes: number): void;
  leave(why?: WhyOut): void;
};

/** Who works here lasts as long as the browser tab: a desk computer is shared, and the next tab starts signed out. */
export const useStaffSession = create<StaffSession>()(
  persist(
    (set) => ({
      token: undefined,
      idleMinutes: 15,
      out: undefined,
      enter(token, idleMinutes) {
        useSession.getState().open("staff", token);
        set({ token, idleMinutes, out: undefined });
      },
      leave(out) {
        useSession.getState().close("staff");
        set({ token: undefined, out });
      },
    }),
    {
      name: "staff-session",
      storage: createJSONStorage<Kept>(() => sessionStorage),
      partialize: ({ token, idleMinutes, out }) => ({ token, idleMinutes, out }),
    },
  ),
);

/** Takes up the session of this tab after a reload, and shows the sign-in form in place when it has ended. */
export function startStaffSession(): void {
  const { token } = useStaffSession.getState();
  if (token) useSession.getState().open("staff", token);
  else useSession.getState().close("staff");
  whenSessionEnds("staff", async () => {
    if (useStaffSession.getState().token) useStaffSession.getState().leave("ended");
    return false;
  });
}
