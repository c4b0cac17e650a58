import { act, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { useStaffSession } from "../../../miniprogram/src/workbench/shell/staff-session";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { forgetAll } from "../taro";

/** antd asks for these; jsdom has neither. */
export function furnish(): void {
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof window.matchMedia;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

/** A tab that nobody has used yet, in Chinese. */
export function freshTab(): void {
  sessionStorage.clear();
  forgetAll();
  usePreferences.setState({ language: "zh" });
  useStaffSession.setState({ token: undefined, out: undefined, idleMinutes: 15 });
  useWhereabouts.setState({ post: undefined, queue: "review", caseId: undefined, triage: "review" });
}

/** Draws and lets every answer arrive. */
export async function draw(element: ReactElement) {
  const drawn = render(element);
  await settle();
  return drawn;
}
export const settle = () => act(() => jest.advanceTimersByTimeAsync(10));

/** A button by what stands on it; much faster than by role where a page has many. */
export function button(name: string | RegExp): HTMLElement {
  const bare = (text: string) => text.replace(/\s/g, "");
  const says = ({ textContent: text }: HTMLElement) =>
    typeof name === "string" ? bare(text ?? "") === bare(name) : name.test(text ?? "");
  const found = Array.from(document.querySelectorAll<HTMLElement>("button")).find(says);
  if (!found) throw new Error(`no button says ${String(name)}`);
  return found;
}
