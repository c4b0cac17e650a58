import { fireEvent, screen } from "@testing-library/react";
import { settle } from "./screen";

/** What a button is called: its label, or what stands on it (antd parts two Chinese letters by a space). */
const nameOf = (button: Element) =>
  button.getAttribute("aria-label") ??
  (button.textContent ?? "").replace(/^(\p{Script=Han}) (?=\p{Script=Han}$)/u, "$1");

/** The buttons of this name. On large pages roles are slow to ask for: every name costs a look at all styles. */
export function buttons(name: string | RegExp): HTMLButtonElement[] {
  const fits = (said: string) => (typeof name === "string" ? said === name : name.test(said));
  return [...document.querySelectorAll("button")].filter((one) => fits(nameOf(one)));
}

/** The first button of this name. */
export function button(name: string | RegExp): HTMLButtonElement {
  const [found] = buttons(name);
  if (!found)
    throw new Error(`no button ${name}, only: ${[...document.querySelectorAll("button")].map(nameOf).join(", ")}`);
  return found;
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  for (let n = 0; n < 3; n++) await settle();
}

export async function type(label: string | RegExp, value: string): Promise<void> {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
}
