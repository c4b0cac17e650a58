import { useEffect, useId, useRef, useState } from "react";
import { Input, type InputRef } from "antd";

const FIELDS = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog]";
const isDialogueOpen = (): boolean => document.querySelector("[role=dialog]") !== null;

const DRAWN_MS = 20;
const drawn = () => new Promise<void>((go) => setTimeout(go, DRAWN_MS));

type Props = {
  label: string;
  hint: string;
  /** Enter, which every scanner sends after the code. The field is empty again at once; a further scan waits for this one. */
  onScan(text: string): void | Promise<void>;
};

/**
 * Where a scanner types, which is a keyboard to the browser. The field keeps the cursor: a letter typed anywhere else on
 * the page lands here, since a scanner that meets a button would press it.
 */
export function ScanBox({ label, hint, onScan }: Props) {
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState("");
  const hintId = useId();
  const latest = useRef(onScan);
  latest.current = onScan;
  const before = useRef<Promise<unknown>>(Promise.resolve());
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
    if (!text) return;
    setTyped("");
    // the next scan rests on the version that this one makes: the page must have been drawn with it
    before.current = before.current.then(() => latest.current(text)).then(() => drawn());
  };
  return (
    <div className="wd-scan">
      <label>
        {label}
        <Input
          ref={field}
          size="large"
          className="wb-scan"
          allowClear
          autoComplete="off"
          aria-describedby={hintId}
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
      <span id={hintId} className="wb-quiet">
        {hint}
      </span>
    </div>
  );
}
