/** What the language itself gives to a program in the host. */
const LANGUAGE = [
  ...["Object", "Array", "Promise", "Map", "Set", "WeakMap", "WeakSet", "Symbol", "Reflect", "Proxy", "Math", "JSON"],
  ...["Date", "RegExp", "Error", "TypeError", "RangeError", "SyntaxError", "String", "Number", "Boolean", "BigInt"],
  ...["parseInt", "parseFloat", "isNaN", "isFinite", "encodeURIComponent", "decodeURIComponent", "console"],
  ...["ArrayBuffer", "DataView", "Uint8Array", "Uint8ClampedArray", "Int8Array", "Uint16Array", "Int16Array"],
  ...["Uint32Array", "Int32Array", "Float32Array", "Float64Array"],
];
const TIMERS = ["setTimeout", "clearTimeout", "setInterval", "clearInterval"];

/**
 * The global object of the program, and a `Function` as the harshest host has it: making code from text neither
 * throws nor works, so a library that probes for it and then relies on it falls over here.
 */
export function programGlobals(wx: object): { globals: Record<string, unknown>; Function: unknown } {
  const here = globalThis as unknown as Record<string, unknown>;
  const globals: Record<string, unknown> = { wx };
  for (const name of LANGUAGE) globals[name] = here[name];
  for (const name of TIMERS) globals[name] = (here[name] as (...given: unknown[]) => unknown).bind(window);
  globals.globalThis = globals.global = globals;
  const noFunction = (...code: unknown[]) =>
    code[code.length - 1] === "return this" ? () => globals : () => undefined;
  const made = function (...code: unknown[]) {
    return noFunction(...code);
  };
  made.prototype = Function.prototype;
  return { globals, Function: made };
}
