import { pagesOf, type AppSettings } from "../package/shape";
import { resolved, split } from "./addresses";
import type { Instance, Root } from "./engine";

export type OpenPage = {
  readonly route: string;
  readonly instance: Instance;
  readonly root: Root;
  readonly host: HTMLElement;
  touched: boolean;
};
/** One `setData`: which page, how much text crosses the bridge, how many nodes stand, and whether she had touched it. */
export type Crossing = {
  readonly route: string;
  readonly bytes: number;
  readonly nodes: number;
  readonly touched: boolean;
};

type Parts = {
  readonly app: AppSettings;
  readonly stage: HTMLElement;
  /** Loads the page's code, then makes its root. */
  readonly rootOf: (route: string) => Root;
  readonly call: (target: Instance, method: string, ...given: unknown[]) => void;
  readonly crossed: (crossing: Crossing) => void;
  readonly changed: () => void;
};
export type Way = { url?: string; delta?: number };

const DEEPEST = 10;

/** The stack of pages with the host's rules: ten at most, tabs only by `switchTab`. */
export class Pages {
  readonly stack: OpenPage[] = [];
  private readonly tabs: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly parts: Parts) {
    this.tabs = (parts.app.tabBar?.list ?? []).map(({ pagePath }) => pagePath);
    this.known = new Set(pagesOf(parts.app));
  }

  get top(): OpenPage | undefined {
    return this.stack[this.stack.length - 1];
  }

  isTab = (route: string): boolean => this.tabs.includes(route);

  open(address: string): void {
    const { path: route, query } = split(address);
    if (!this.known.has(route)) throw new Error(`page "${route}" is not found`);
    const below = this.top;
    if (below) {
      this.parts.call(below.instance, "onHide");
      below.host.style.display = "none";
    }
    const root = this.parts.rootOf(route);
    const host = document.createElement("div");
    const slot = document.createElement("div");
    host.className = "open-page";
    host.dataset.route = route;
    host.append(slot);
    this.parts.stage.append(host);
    const { instance } = root;
    const page = { route, instance, root, host, touched: false };
    this.measure(page);
    Object.assign(instance, { route, __route__: route, options: query });
    this.stack.push(page);
    root.attach(host, slot);
    this.parts.call(instance, "onLoad", query);
    this.parts.call(instance, "onShow");
    setTimeout(() => this.parts.call(instance, "onReady"), 0);
    this.parts.changed();
  }

  navigate(call: string, { url = "", delta = 1 }: Way): void {
    if (call === "navigateBack") return this.back(delta);
    const [path = "", query] = url.split("?");
    const route = resolved(this.top?.route ?? "", path);
    if (!this.known.has(route)) throw new Error(`page "${route}" is not found`);
    if (call === "switchTab" ? !this.isTab(route) : call !== "reLaunch" && this.isTab(route))
      throw new Error(`can not ${call} ${route}`);
    if (call === "navigateTo" && this.stack.length >= DEEPEST) throw new Error("webview count limit exceed");
    if (call === "redirectTo") this.close();
    if (call === "switchTab" || call === "reLaunch") while (this.stack.length) this.close();
    this.open(query ? `${route}?${query}` : route);
  }

  private back(delta: number): void {
    for (let step = 0; step < delta && this.stack.length > 1; step++) this.close();
    const top = this.top!;
    top.host.style.display = "";
    this.parts.call(top.instance, "onShow");
    this.parts.changed();
  }

  private close(): void {
    const page = this.stack.pop()!;
    this.parts.call(page.instance, "onUnload");
    page.root.release();
    page.host.remove();
  }

  private measure(page: OpenPage): void {
    const { instance, route, host } = page;
    const setData = instance.setData.bind(instance);
    instance.setData = (change, done) => {
      const bytes = new TextEncoder().encode(JSON.stringify(change)).length;
      setData(change, done);
      this.parts.crossed({ route, bytes, nodes: host.querySelectorAll("*").length, touched: page.touched });
    };
  }
}
