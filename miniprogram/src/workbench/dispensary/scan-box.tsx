import { useEffect, useRef, useState } from "react";
import { Input, type InputRef } from "antd";

const FIELDS = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog]";
const isDialogueOpen = (): boolean => document.querySelector("[role=dialog]") !== null;

type Props = {
  label: string;
  hint: string;
  isWaiting?: boolean;
  /** Enter, which every scanner sends after the code. The field is empty again at once. */
  onScan(text: string): void;
};

/**
 * Where a scanner types, which is a keyboard to the browser. The field keeps the cursor: a letter typed anywhere else on
 * the page lands here, since a scanner that meets a button would press it.
 */
export function ScanBox({ label, hint, isWaiting = false, onScan }: Props) {
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (!isDialogueOpen()) field.current?.focus();
    const take = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || at.closest(FIELDS) || isDialogueOpen()) return;
      if (event.key.length === 1 && event.key !== " ") field.current?.focus();
    };
    const back = () => {
      // after a press on nothing in particular the next scan must find its field
      if (document.activeElement === document.body && !isDialogueOpen()) field.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", take);
    document.addEventListener("click", back);
    return () => {
      document.removeEventListener("keydown", take);
      document.removeEventListener("click", back);
    };
  }, []);
  const scan = () => {
    const text = typed.trim();
    if (!text || isWaiting) return;
    setTyped("");
    onScan(text);
  };
  return (
    <label className="wd-scan">
      {label}
      <Input
        ref={field}
        size="large"
        className="wb-scan"
        allowClear
        autoComplete="off"
        placeholder={hint}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          scan();
        }}
      />
    </label>
  );
}
