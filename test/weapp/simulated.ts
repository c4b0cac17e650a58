import { join } from "node:path";
import { hostCalls } from "./package/host-calls";

type Options = Record<string, unknown> & {
  success?: (answer: object) => void;
  complete?: (answer: object) => void;
};
type App = { onLaunch?: (options: object) => void };
type Definition = Record<string, unknown> & { data?: object };
type PageInstance = Record<string, unknown> & {
  onLoad(query: object): void;
  onShow?(): void;
  onReady?(): void;
  /** Where Taro's templates send every event. */
  eh(event: object): void;
};
/** As far as it is used here: its own types would change `require` for the whole project. */
type Simulator = {
  load(path: string, options: { rootPath: string; compiler: "official" }): string;
  render(id: string): { readonly instance: PageInstance; attach(parent: Element): void };
};
/** What a test answers for a call of the host; what it leaves out is a plain yes. */
export type HostAnswers = Record<string, (options: Options) => object>;

const world = globalThis as unknown as Record<string, unknown>;

/** `wx` that remembers what it was asked and answers by callback. */
function host(answers: HostAnswers, asked: { call: string; options: Options }[]): object {
  const made = (call: string) => {
    if (/^(on|off)[A-Z]/.test(call)) return () => undefined;
    if (/StorageSync$/.test(call)) return () => "";
    if (/Sync$|Info$/.test(call)) return () => ({ SDKVersion: "3.8.0", windowWidth: 375 });
    return (options: Options = {}) => {
      asked.push({ call, options });
      setTimeout(() => {
        const answer = { errMsg: `${call}:ok`, ...answers[call]?.(options) };
        options.success?.(answer);
        options.complete?.(answer);
      }, 0);
      return {};
    };
  };
  return Object.fromEntries(hostCalls().map((call) => [call, made(call)]));
}

/** Opens one page of a built package in the host's component simulator. A page's code runs once in a process. */
export function simulated(dist: string, route: string, query: object, answers: HostAnswers) {
  // first, because it puts a host of its own in place
  const simulate = jest.requireActual<Simulator>("miniprogram-simulate");
  const asked: { call: string; options: Options }[] = [];
  const stack: PageInstance[] = [];
  let app: App = {};
  Object.assign(world, {
    wx: host(answers, asked),
    App: (made: App) => void (app = made),
    getApp: () => app,
    getCurrentPages: () => stack,
    // the simulator knows components only
    Page: (definition: Definition) => {
      const methods = Object.entries(definition).filter(([, value]) => typeof value === "function");
      (world.Component as (definition: object) => void)({
        data: definition.data,
        methods: Object.fromEntries(methods),
      });
    },
  });
  jest.requireActual(join(dist, "app.js"));
  app.onLaunch?.({ path: route, query });
  const page = simulate.render(simulate.load(join(dist, route), { rootPath: dist, compiler: "official" }));
  const element = document.createElement("div");
  document.body.append(element);
  page.attach(element);
  const { instance } = page;
  Object.assign(instance, { route, options: query });
  stack.push(instance);
  instance.onLoad(query);
  instance.onShow?.();
  instance.onReady?.();

  /** Taps what shows this text, from the inside out as an event bubbles. */
  function tap(text: string): void {
    const all = [...element.querySelectorAll<HTMLElement>("[data-sid]")];
    const hits = all.filter((one) => one.textContent?.includes(text)).reverse();
    for (const { dataset } of hits) {
      const at = { id: "", dataset: { ...dataset } };
      instance.eh({ type: "tap", detail: {}, timeStamp: 1, target: at, currentTarget: at, mpEvent: {} });
    }
  }
  return { element, asked, tap };
}
