import * as easel from "glass-easel";
import { MiniProgramEnv, type CodeSpace } from "glass-easel-miniprogram-adapter";
import type { CompiledPackage } from "../package/shape";
import { defineBuiltIns } from "./built-ins";

/** A page or component of the program, as far as the runtime knows it: the engine's own types follow every data shape. */
export type Instance = {
  setData(change: Record<string, unknown>, done?: () => void): void;
  createSelectorQuery(): unknown;
  [name: string]: unknown;
};
export type Root = { instance: Instance; attach(host: HTMLElement, slot: HTMLElement): void; release(): void };
/** What the package hands to `Page`, `Component` and `Behavior`. */
export type Definition = Record<string, unknown> & { methods?: Record<string, unknown> };
export type Engine = {
  register(kind: "Page" | "Component" | "Behavior", path: string, definition: Definition): unknown;
  createRoot(route: string): Root;
};

easel.globalOptions.writeIdToDOM = true; // holds only for spaces that are made afterwards
easel.globalOptions.throwGlobalError = false;

type Told = { error(text: string): void; tap(dispatch: () => void): void };

/** The engine with a package in it. `told` hears what it caught, and stands around every tap. */
export function openEngine(program: CompiledPackage, told: Told): Engine {
  easel.addGlobalWarningListener(() => false);
  easel.addGlobalErrorListener((error) => {
    told.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  });
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace("", true);
  defineBuiltIns(space.getComponentSpace());
  const backend = environment.associateBackend(drawing(program, told));
  for (const [path, css] of Object.entries(program.styles)) {
    space.addStyleSheet(path, path);
    backend.registerStyleSheetContent(path, css);
  }
  for (const [path, settings] of Object.entries(program.settings))
    space.addComponentStaticConfig(path, settings as Parameters<CodeSpace["addComponentStaticConfig"]>[1]);
  for (const [path, content] of Object.entries(program.templates)) {
    const template = { groupList: program.templates, content };
    space.addCompiledTemplate(path, template as unknown as Parameters<CodeSpace["addCompiledTemplate"]>[1]);
  }
  return {
    register(kind, path, definition) {
      let made: unknown;
      space.componentEnv(path, (kinds) => {
        made = (kinds as unknown as Record<string, (definition: Definition) => unknown>)[kind]!(definition);
      });
      return made;
    },
    createRoot(route) {
      const root = backend.createRoot("page", space, route);
      return {
        instance: root.get() as unknown as Instance,
        attach: (host, slot) => root.attach(host as unknown as Backed, slot as unknown as Backed),
        release: () => root.release(),
      };
    },
  };
}
type Backed = Parameters<ReturnType<ReturnType<MiniProgramEnv["associateBackend"]>["createRoot"]>["attach"]>[0];

/** The browser as the engine's canvas: HTML's own names get a prefix, events come back into the tree. */
function drawing(program: CompiledPackage, told: Told): easel.CurrentWindowBackendContext {
  const context = new easel.CurrentWindowBackendContext();
  const prefixed = new Set(program.htmlNames);
  context.document = {
    createElement: (tag: string) => document.createElement(prefixed.has(tag) ? `wx-${tag}` : tag),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof context.document;
  context.onEvent((target, type, detail, options) => {
    const event = new easel.Event(type, detail, options);
    const dispatch = () => easel.Event.dispatchEvent(target, event);
    if (type === "tap") told.tap(dispatch);
    else dispatch();
    return event.getEventBubbleStatus();
  });
  return context;
}
