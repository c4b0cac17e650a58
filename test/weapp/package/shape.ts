/** What a module of the package is called with, by name; all others of `HIDDEN` arrive as undefined. */
export const GIVEN = [
  "require",
  "module",
  "exports",
  "wx",
  "App",
  "Page",
  "Component",
  "Behavior",
  "getApp",
  "getCurrentPages",
  "Function",
  "globalThis",
  "global",
] as const;

/** What a browser or Node has and the logic layer of a mini program has not. */
export const HIDDEN = [
  ...["window", "document", "self", "frames", "location", "navigator", "localStorage", "sessionStorage", "history"],
  ...["screen", "alert", "confirm", "prompt", "XMLHttpRequest", "WebSocket", "EventSource", "fetch", "Headers"],
  ...["Request", "Response", "FormData", "Blob", "File", "FileReader", "AbortController", "AbortSignal", "URL"],
  ...["URLSearchParams", "crypto", "TextEncoder", "TextDecoder", "structuredClone", "MutationObserver", "Element"],
  ...["HTMLElement", "Node", "Event", "CustomEvent", "EventTarget", "requestAnimationFrame", "cancelAnimationFrame"],
  ...["requestIdleCallback", "MessageChannel", "BroadcastChannel", "queueMicrotask", "setImmediate", "performance"],
  ...["Intl", "indexedDB", "caches", "Worker", "Image", "process", "Buffer"],
];

/** Names that HTML keeps for itself: drawn as <wx-…>, or the browser would give them its own meaning. */
export const HTML_NAMES = [
  ...["input", "textarea", "button", "form", "label", "progress", "video", "audio", "map", "text", "image", "switch"],
  ...["icon", "canvas"],
];

export type PageSettings = {
  readonly navigationBarTitleText?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
};
export type AppSettings = {
  readonly pages: readonly string[];
  readonly entryPagePath?: string;
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly window?: { readonly navigationBarTitleText?: string };
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
};

/** A built mini program as one value: what `compile` writes and the runtime runs. */
export type CompiledPackage = {
  readonly app: AppSettings;
  readonly settings: Readonly<Record<string, PageSettings>>;
  readonly styles: Readonly<Record<string, string>>;
  /** Every `wx.…` by name: frameworks ask for `Object.keys(wx)`. */
  readonly hostCalls: readonly string[];
  readonly names: readonly string[];
  readonly htmlNames: readonly string[];
  readonly templates: Readonly<Record<string, unknown>>;
  readonly modules: Readonly<Record<string, (...given: unknown[]) => void>>;
};

/** Every page, those of subpackages with their root. */
export const pagesOf = ({ pages, subPackages = [] }: AppSettings): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root.replace(/\/$/, "")}/${page}`)),
];
