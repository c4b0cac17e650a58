import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { Language } from "../../../shared/kernel/words";
import { kept } from "./storage";

type Choices = { language: Language; elderly: boolean };
type Preferences = Choices & { choose(choices: Partial<Choices>): void };

/** How this person wants to be spoken to: language, and the large mode for elderly eyes. */
export const usePreferences = create<Preferences>()(
  persist((set) => ({ language: "zh" as Language, elderly: false, choose: (choices) => set(choices) }), {
    name: "preferences",
    storage: kept<Choices>(),
    partialize: ({ language, elderly }) => ({ language, elderly }),
  }),
);

export const useLanguage = (): Language => usePreferences((state) => state.language);
export const useElderly = (): boolean => usePreferences((state) => state.elderly);
