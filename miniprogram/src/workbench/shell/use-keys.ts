import { useEffect, useRef } from "react";

/** One letter or arrow, and what it does. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const FIELDS = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox]";

/** Keys of the whole page; never while somebody types, and never over the browser's own combinations. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const pressable = target.closest("button, a, [role=tab]");
      if (event.key !== "Escape" && target.closest(FIELDS)) return;
      if (event.key === "Enter" && pressable) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
