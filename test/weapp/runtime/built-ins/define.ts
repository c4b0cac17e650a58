import type { ComponentSpace } from "glass-easel";

/** A built-in component as its own code sees it. */
export type BuiltIn = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly $$: HTMLElement | null;
  triggerEvent(type: string, detail: unknown): void;
  /** The real control inside, and what was last put into it. */
  control?: HTMLElement;
  shown?: unknown;
  stands?: boolean;
};
type Hooks = {
  readonly role?: string;
  readonly attached?: (component: BuiltIn, element: HTMLElement) => void;
  readonly drawn?: (component: BuiltIn, element: HTMLElement) => void;
};
type Define = (definition: object) => Parameters<ComponentSpace["setGlobalUsingComponent"]>[1];

const KINDS = { text: null, yes: Boolean, number: Number };
type Kind = keyof typeof KINDS;
const ARIA = ["label", "role", "hidden", "checked", "disabled", "expanded", "live"];
const ATTRIBUTES = ["label", "hidden", "checked", "expanded", "live"];
const ariaName = (name: string) => `aria${name[0]!.toUpperCase()}${name.slice(1)}`;

function put(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === "") element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Defines one built-in component: its properties by kind, its role, and what it does with its element. */
export function define(space: ComponentSpace, tag: string, properties: Record<string, Kind> = {}, hooks: Hooks = {}) {
  const draw = (component: BuiltIn) => {
    const element = component.$$;
    if (!element) return; // released
    const shown = component.data;
    put(element, "role", shown.ariaRole ?? hooks.role);
    for (const name of ATTRIBUTES) put(element, `aria-${name}`, shown[ariaName(name)]);
    put(element, "aria-disabled", shown.ariaDisabled ?? (shown.disabled ? true : null));
    hooks.drawn?.(component, element);
  };
  const kinds = Object.entries(properties).map(([name, kind]) => [name, KINDS[kind]]);
  const aria = ARIA.map((name) => [ariaName(name), null]);
  const definition = {
    is: `built-in/${tag}`,
    properties: Object.fromEntries([...kinds, ...aria]) as Record<string, unknown>,
    observers: {
      "**"(this: BuiltIn) {
        if (this.stands) draw(this);
      },
    },
    lifetimes: {
      attached(this: BuiltIn) {
        this.stands = true;
        hooks.attached?.(this, this.$$!);
        draw(this);
      },
    },
  };
  space.setGlobalUsingComponent(tag, (space.defineComponent as unknown as Define)(definition));
}
