/**
 * Stands in for `rc-util/Dom/dynamicCSS` (config/index.ts), which writes antd's rules as inline <style>. Our content
 * security policy refuses those; constructed sheets are made by our own script and need no exception.
 */
type Options = { prepend?: boolean | "queue"; priority?: number };
type Adopted = { key: string; rank: number; css: string; sheet: CSSStyleSheet; node: HTMLStyleElement };

const adopted: Adopted[] = [];

/** Sheets to be first come before those in the queue, and the queue before the rest, as rc-util orders them. */
const rankOf = ({ prepend, priority = 0 }: Options): number => {
  if (prepend === "queue") return priority;
  return prepend ? -1e6 : 1e6;
};

const show = () => {
  document.adoptedStyleSheets = adopted.map(({ sheet }) => sheet);
};

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const known = adopted.find((one) => one.key === key);
  if (known) {
    if (known.css !== css) known.sheet.replaceSync(css);
    known.css = css;
    return known.node;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // callers mark the element that they are given; it is never put into the page
  const one = { key, rank: rankOf(options), css, sheet, node: document.createElement("style") };
  const after = adopted.findIndex(({ rank }) => rank > one.rank);
  adopted.splice(after < 0 ? adopted.length : after, 0, one);
  show();
  return one.node;
}

export function removeCSS(key: string): void {
  const at = adopted.findIndex((one) => one.key === key);
  if (at < 0) return;
  adopted.splice(at, 1);
  show();
}

export const injectCSS = (css: string, options: Options = {}): HTMLStyleElement => updateCSS(css, css, options);
export const clearContainerCache = (): void => {};
