import type { CompiledPackage } from "../package/shape";
import { resolved, split } from "./addresses";
import { openEngine, type Definition, type Engine, type Instance } from "./engine";
import { hostCalls, type Host, type Outside } from "./host-calls";
import { Pages, type Crossing } from "./pages";
import { withPlainEvents } from "./plain-event";
import { programGlobals } from "./scope";

type Parts = {
  readonly stage: HTMLElement;
  readonly storage: Map<string, unknown>;
  readonly outside: Outside;
  readonly changed: (program: Program) => void;
};

/** One run of a compiled mini program, from launch until the person wipes it away. */
export class Program {
  /** `wx` calls in order. */
  readonly calls: { call: string; options: unknown }[] = [];
  readonly crossings: Crossing[] = [];
  /** What the engine or a page's own method threw. */
  readonly errors: string[] = [];
  readonly pages: Pages;
  readonly storage: Map<string, unknown>;
  private readonly engine: Engine;
  private readonly host: Host;
  private readonly scope: Record<string, unknown>;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly registered = new Set<string>();
  private app: Instance | undefined;
  private loading = "";
  private launched: unknown;
  private inTap = false;

  constructor(
    private readonly program: CompiledPackage,
    { stage, storage, outside, changed }: Parts,
  ) {
    this.storage = storage;
    this.engine = openEngine(program, {
      error: (text) => void this.errors.push(text),
      tap: (dispatch) => {
        if (this.pages.top) this.pages.top.touched = true;
        this.inTap = true;
        dispatch();
        this.inTap = false;
      },
    });
    this.pages = new Pages({
      app: program.app,
      stage,
      rootOf: (route) => (this.load(route), this.engine.createRoot(route)),
      call: this.call,
      crossed: (crossing) => void this.crossings.push(crossing),
      changed: () => changed(this),
    });
    this.host = hostCalls({
      hostCalls: program.hostCalls,
      storage,
      outside,
      launch: () => this.launched,
      selectorQuery: () => this.pages.top?.instance.createSelectorQuery(),
      navigate: (call, way) => this.pages.navigate(call, way),
      log: (call, options) => void this.calls.push({ call, options }),
      tapped: () => this.inTap,
    });
    this.scope = this.visible();
  }

  launch(address = this.program.app.entryPagePath ?? this.program.app.pages[0]!): void {
    const { path, query } = split(address);
    this.launched = { path, query, scene: 1001, referrerInfo: {} };
    this.require("app");
    this.call(this.app!, "onLaunch", this.launched);
    this.call(this.app!, "onShow", this.launched);
    this.pages.open(address);
  }

  /** Fires a component's event on what a selector finds in the page on top: for what no mouse can do. */
  fire(selector: string, type: string, detail: unknown): void {
    const found = this.pages.top!.host.querySelector(selector);
    let drawn = found as (Element & { __wxElement?: { triggerEvent(...given: unknown[]): void } }) | null;
    while (drawn && !drawn.__wxElement) drawn = drawn.parentElement;
    if (!drawn?.__wxElement) throw new Error(`no element ${selector}`);
    drawn.__wxElement.triggerEvent(type, detail, { bubbles: false, composed: true });
  }

  /** An event of the page ("onPullDownRefresh"). */
  page = (method: string, ...told: unknown[]): void => this.call(this.pages.top!.instance, method, ...told);
  tell = (name: string, payload: unknown): void => this.host.tell(name, payload);

  private visible(): Record<string, unknown> {
    const { globals, Function: noFunction } = programGlobals(this.host.wx);
    return {
      wx: this.host.wx,
      Function: noFunction,
      globalThis: globals,
      global: globals,
      App: (app: Instance) => void (this.app = app),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.stack.map(({ instance }) => instance),
      Page: (definition: Definition) => {
        this.registered.add(this.loading);
        this.engine.register("Page", this.loading, withPlainEvents(definition));
      },
      Component: (definition: Definition) =>
        this.engine.register("Component", this.loading, {
          ...definition,
          methods: withPlainEvents(definition.methods),
        }),
      Behavior: (definition: Definition) => this.engine.register("Behavior", this.loading, definition),
    };
  }

  private require(path: string): unknown {
    const known = this.modules.get(path);
    if (known) return known.exports;
    const code = this.program.modules[path];
    if (!code) throw new Error(`module ${path} is not defined`);
    const module = { exports: {} as unknown };
    this.modules.set(path, module);
    const own: Record<string, unknown> = {
      require: (other: string) => this.require(resolved(path, other).replace(/\.js$/, "")),
      module,
      exports: module.exports,
    };
    code.apply(
      undefined,
      this.program.names.map((name) => own[name] ?? this.scope[name]),
    );
    return module.exports;
  }

  private load(route: string): void {
    if (this.registered.has(route)) return;
    this.loadComponents(route, new Set());
    this.loading = route;
    this.require(route);
  }

  private loadComponents(owner: string, seen: Set<string>): void {
    for (const relative of Object.values(this.program.settings[owner]?.usingComponents ?? {})) {
      const path = resolved(owner, relative);
      if (seen.has(path)) continue;
      seen.add(path);
      this.loadComponents(path, seen);
      this.loading = path;
      this.require(path);
    }
  }

  private readonly call = (target: Instance, method: string, ...given: unknown[]): void => {
    try {
      (target[method] as ((...given: unknown[]) => unknown) | undefined)?.call(target, ...given);
    } catch (error) {
      this.errors.push(`${method}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  };
}
