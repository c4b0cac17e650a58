import type { ComponentSpace } from "glass-easel";
import { define, type BuiltIn } from "./define";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The real control inside <input> and <textarea>, telling what the host tells. */
function attachControl(component: BuiltIn, element: HTMLElement, tag: "input" | "textarea"): void {
  const control = document.createElement(tag);
  element.append(control);
  component.control = control;
  const value = () => ({ value: control.value, cursor: control.selectionStart ?? control.value.length });
  control.addEventListener("input", (event) => {
    event.stopPropagation();
    component.triggerEvent("input", { ...value(), keyCode: 0 });
  });
  control.addEventListener("change", (event) => event.stopPropagation());
  control.addEventListener("focus", () => component.triggerEvent("focus", { ...value(), height: 0 }));
  control.addEventListener("blur", () => component.triggerEvent("blur", value()));
  control.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Enter" && tag === "input") component.triggerEvent("confirm", value());
  });
}

/** The program's value is put in when it changes; what is typed meanwhile stays. */
function drawControl(component: BuiltIn): void {
  const control = component.control as Control;
  const { value, placeholder, disabled, maxlength, password, ariaLabel } = component.data;
  if (value !== null && value !== undefined && value !== component.shown) {
    component.shown = value;
    if (String(value) !== control.value) control.value = String(value);
  }
  control.placeholder = String(placeholder ?? "");
  control.disabled = Boolean(disabled);
  if (Number(maxlength) > 0) control.maxLength = Number(maxlength);
  if (control instanceof HTMLInputElement) control.type = password ? "password" : "text";
  if (ariaLabel) control.setAttribute("aria-label", String(ariaLabel));
}

export function defineFields(space: ComponentSpace): void {
  const kinds = {
    value: "text",
    placeholder: "text",
    type: "text",
    password: "yes",
    disabled: "yes",
    maxlength: "number",
    name: "text",
    focus: "yes",
  } as const;
  for (const tag of ["input", "textarea"] as const)
    define(space, tag, kinds, {
      attached: (component, element) => attachControl(component, element, tag),
      drawn: drawControl,
    });
}
