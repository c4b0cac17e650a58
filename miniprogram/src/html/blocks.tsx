import { useEffect, useRef, type ElementType, type KeyboardEvent } from "react";
import { shared, type Props } from "./props";

const PRESSED = new Set(["button", "radio", "checkbox", "switch", "tab", "option", "link"]);

/** A block. With a pressable `aria-role` it becomes a real <button>, with `heading` a real heading. */
export function View(props: Props) {
  const role = props["aria-role"] as string | undefined;
  if (role && PRESSED.has(role) && props.onClick)
    return (
      <button type="button" role={role === "button" ? undefined : role} disabled={props.disabled} {...shared(props)} />
    );
  if (role === "heading") {
    const { "aria-level": level = 2, ...rest } = shared(props) as Props;
    const Heading = `h${String(level)}` as ElementType;
    return <Heading {...rest} />;
  }
  return <div role={role} onKeyDown={role === "radiogroup" ? moveChoice : undefined} {...shared(props)} />;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys move the choice inside a group of radios. */
function moveChoice(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const radios = Array.from(event.currentTarget.querySelectorAll<HTMLButtonElement>("[role=radio]:not(:disabled)"));
  const at = radios.indexOf(document.activeElement as HTMLButtonElement);
  const next = radios[(at + step + radios.length) % radios.length];
  next?.focus();
  next?.click();
}

export const Text = (props: Props) => <span role={props["aria-role"] as string | undefined} {...shared(props)} />;

export function Image(props: Props) {
  const { children: _none, "aria-label": label, "aria-hidden": _hidden, ...rest } = shared(props) as Props;
  return <img src={props["src"] as string} alt={(label as string | undefined) ?? ""} {...rest} />;
}

/** Scrolls sideways to `scrollIntoView`; focusable, so that arrow keys reach what lies outside. */
export function ScrollView(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const target = props["scrollIntoView"] as string | undefined;
  useEffect(() => {
    const goal = target && frame.current?.querySelector<HTMLElement>(`[id="${target}"]`);
    if (goal && frame.current) frame.current.scrollLeft = goal.offsetLeft - frame.current.offsetLeft;
  }, [target]);
  return <div ref={frame} tabIndex={0} role={props["aria-label"] ? "region" : undefined} {...shared(props)} />;
}

export const Label = (props: Props) => <label htmlFor={props["for"] as string | undefined} {...shared(props)} />;
