import { useEffect, useRef } from "react";
import { Input, type InputRef } from "antd";
import { useDayWords } from "./words";

const FIELDS = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog]";

export type ScanKeys = { readonly onUp: () => void; readonly onDown: () => void; readonly onEscape: () => void };
type Props = ScanKeys & {
  value: string;
  onChange(value: string): void;
  /** Enter: with what stands in the field, or empty for the person who is chosen. */
  onEnter(value: string): void;
};

/**
 * Where the scanner types. It keeps the cursor: a letter typed anywhere else on the page lands here too, since a
 * scanner that meets a button would press it.
 */
export function ScanField({ value, onChange, onEnter, onUp, onDown, onEscape }: Props) {
  const words = useDayWords();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    field.current?.focus();
    const take = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || at.closest(FIELDS)) return;
      if (document.querySelector("[role=dialog]")) return;
      if (event.key.length === 1 && event.key !== " ") field.current?.focus();
    };
    const back = () => {
      // after a press on nothing in particular the next scan must find its field
      if (document.activeElement === document.body && !document.querySelector("[role=dialog]"))
        field.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", take);
    document.addEventListener("click", back);
    return () => {
      document.removeEventListener("keydown", take);
      document.removeEventListener("click", back);
    };
  }, []);
  const keys: Record<string, () => void> = {
    Enter: () => onEnter(value.trim()),
    ArrowUp: onUp,
    ArrowDown: onDown,
    Escape: onEscape,
  };
  return (
    <Input
      ref={field}
      size="large"
      className="wb-scan"
      allowClear
      autoComplete="off"
      aria-label={words.scan.label}
      placeholder={words.scan.hint}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    />
  );
}
