import { keeping, tellings } from "./host-basics";

type Options = {
  readonly url?: string;
  readonly delta?: number;
  readonly length?: number;
  success?: (answer: object) => void;
  fail?: (answer: object) => void;
  complete?: (answer: object) => void;
};
type Listener = (payload: unknown) => void;
/** What lies outside the program: asked by the call's name with its plain options; a throw is `fail`. */
export type Outside = (call: string, options: unknown) => unknown;

export type Host = {
  readonly wx: Record<string, unknown>;
  /** Tells those who listen with `wx.on…`. */
  tell(name: string, payload: unknown): void;
};

type Parts = {
  readonly hostCalls: readonly string[];
  readonly storage: Map<string, unknown>;
  readonly outside: Outside;
  readonly launch: () => unknown;
  readonly selectorQuery: () => unknown;
  readonly navigate: (call: string, options: { url?: string; delta?: number }) => void;
  readonly log: (call: string, options: unknown) => void;
  /** True inside the handling of a tap: some calls are refused outside. */
  readonly tapped: () => boolean;
};

const WAYS = ["navigateTo", "redirectTo", "switchTab", "reLaunch", "navigateBack"];
const ONLY_IN_A_TAP = ["requestSubscribeMessage"];
const MAKES_AN_OBJECT = /^(create|get)\w*(Manager|Context|Observer|Ad|Channel|Animation)$/;

const withoutFunctions = (options: unknown): unknown => JSON.parse(JSON.stringify(options ?? {}));

/** Answers by callback and by promise, as every `wx.…` that takes options does. */
function settle(call: string, options: Options, work: () => unknown): Promise<object> {
  const well = (answer: unknown) => {
    const told = { errMsg: `${call}:ok`, ...(answer as object | undefined) };
    options.success?.(told);
    options.complete?.(told);
    return told;
  };
  const badly = (reason: unknown) => {
    const told = { errMsg: `${call}:fail ${reason instanceof Error ? reason.message : String(reason)}` };
    options.fail?.(told);
    options.complete?.(told);
    if (!options.success && !options.fail && !options.complete) throw told;
    return told;
  };
  return Promise.resolve().then(work).then(well, badly);
}

/** The whole of `wx`: what the phone does itself, what lies outside, and a plain yes to everything else. */
export function hostCalls(parts: Parts): Host {
  const listeners = new Map<string, Listener[]>();
  const heard = (name: string) => listeners.get(name) ?? [];
  const listen = (name: string) => (listener: Listener) => void listeners.set(name, [...heard(name), listener]);
  const stop = (name: string) => (listener?: Listener) =>
    void listeners.set(
      name,
      heard(name).filter((one) => listener && one !== listener),
    );
  const ask = (call: string, options: Options) => {
    parts.log(call, options);
    const refused = ONLY_IN_A_TAP.includes(call) && !parts.tapped();
    return settle(call, options, () => {
      if (refused) throw new Error("can only be invoked by user TAP gesture.");
      return parts.outside(call, withoutFunctions(options));
    });
  };
  const quietObject = () =>
    new Proxy({}, { get: (_, name) => (typeof name === "symbol" ? undefined : () => undefined) });
  const made = (name: string): unknown => {
    if (/^on[A-Z]/.test(name)) return listen(name);
    if (/^off[A-Z]/.test(name)) return stop(name.replace(/^off/, "on"));
    if (/Sync$/.test(name)) return () => ({});
    if (MAKES_AN_OBJECT.test(name)) return quietObject;
    return (options: Options = {}) => ask(name, options);
  };
  const task = (call: string) => (options: Options) => {
    const onProgress: ((step: object) => void)[] = [];
    let aborted = false;
    parts.log(call, options);
    void settle(call, options, async () => {
      onProgress.forEach((tell) => tell({ progress: 50 }));
      const answer = await parts.outside(call, withoutFunctions(options));
      if (aborted) throw new Error("abort");
      onProgress.forEach((tell) => tell({ progress: 100 }));
      return answer;
    });
    return {
      abort: () => void (aborted = true),
      onProgressUpdate: (tell: (step: object) => void) => void onProgress.push(tell),
      ...Object.fromEntries(
        ["offProgressUpdate", "onHeadersReceived", "offHeadersReceived", "onChunkReceived", "offChunkReceived"].map(
          (name) => [name, () => undefined],
        ),
      ),
    };
  };
  const way = (call: string) => [
    call,
    (options: Options = {}) => {
      parts.log(call, options);
      return settle(call, options, () => parts.navigate(call, options));
    },
  ];
  const random = (options: Options) =>
    settle("getRandomValues", options, () => ({
      randomValues: window.crypto.getRandomValues(new Uint8Array(options.length ?? 0)).buffer,
    }));
  const wx = {
    ...Object.fromEntries(parts.hostCalls.map((name) => [name, made(name)])),
    ...tellings(parts.launch),
    ...keeping(parts.storage),
    ...Object.fromEntries(["request", "uploadFile", "downloadFile"].map((call) => [call, task(call)])),
    ...Object.fromEntries(WAYS.map(way)),
    getRandomValues: random,
    createSelectorQuery: parts.selectorQuery,
  };
  return { wx, tell: (name, payload) => heard(name).forEach((listener) => listener(payload)) };
}
