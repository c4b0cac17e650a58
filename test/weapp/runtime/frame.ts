import type { CompiledPackage } from "../package/shape";
import type { Program } from "./program";

/** How the host draws its own parts and its built-in components, as far as the eye needs it. */
export const HOST_STYLE = `
:root { --rpx: calc(100vw / 750) }
* { box-sizing: border-box }
html, body { margin: 0; font-family: -apple-system, "Noto Sans CJK SC", sans-serif }
#bar { height: 44px; display: flex; align-items: center; justify-content: center; position: relative; font-weight: 600 }
#bar button { position: absolute; left: 12px; background: none; border: 0; font-size: 20px }
#tabs { position: fixed; bottom: 0; left: 0; right: 0; height: 50px; display: flex; background: #fff }
#tabs button { flex: 1; border: 0; background: none; font-size: 12px }
page, view, scroll-view, picker, wx-textarea { display: block }
label, text { display: inline }
wx-image { display: inline-block; overflow: hidden }
wx-image img { max-width: 100% }
.open-page { padding-bottom: 60px }
wx-button { display: block; text-align: center; border-radius: 5px; padding: 8px 14px; font-size: 18px }
wx-input { display: block }
wx-input > input, wx-textarea > textarea { width: 100%; font: inherit; border: 0; outline: 0; background: none }
`;

const button = (text: string, onclick: () => void) =>
  Object.assign(document.createElement("button"), { textContent: text, onclick });

/** Draws the navigation bar and the tabs around the page on top. */
export function drawFrame({ app, settings }: CompiledPackage, { pages }: Program): void {
  const route = pages.top?.route ?? "";
  const bar = document.getElementById("bar")!;
  const tabs = document.getElementById("tabs")!;
  const title = settings[route]?.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? "";
  bar.replaceChildren(title);
  if (pages.stack.length > 1) {
    const back = button("‹", () => pages.navigate("navigateBack", {}));
    back.setAttribute("aria-label", "host back");
    bar.prepend(back);
  }
  tabs.style.display = pages.isTab(route) ? "flex" : "none";
  tabs.replaceChildren(
    ...(app.tabBar?.list ?? []).map(({ pagePath, text }) => {
      const tab = button(text, () => pages.navigate("switchTab", { url: `/${pagePath}` }));
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-selected", String(pagePath === route));
      return tab;
    }),
  );
}
