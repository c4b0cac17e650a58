import { removeCSS, updateCSS } from "../../../miniprogram/src/workbench/shell/adopted-styles";

class Sheet {
  css = "";
  replaceSync(css: string) {
    this.css = css;
  }
}
const shown = () => (document.adoptedStyleSheets as unknown as Sheet[]).map(({ css }) => css);

beforeAll(() => {
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
});

test("rules are adopted in the order of their ranks, never written into the page", () => {
  updateCSS("last", "c");
  updateCSS("second", "b", { prepend: "queue", priority: 1 });
  updateCSS("first", "a", { prepend: "queue", priority: -999 });
  expect(shown()).toEqual(["first", "second", "last"]);
  expect(document.querySelectorAll("style")).toHaveLength(0);
});

test("a rule under a known key is replaced where it stands, and can be taken out", () => {
  updateCSS("newer", "b", { prepend: "queue", priority: 1 });
  expect(shown()).toEqual(["first", "newer", "last"]);
  removeCSS("b");
  expect(shown()).toEqual(["first", "last"]);
});
