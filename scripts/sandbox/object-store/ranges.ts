import { refuseStore } from "./xml";

/** The part of a file that a Range header asks for: "bytes=0-99", "bytes=100-" or "bytes=-50"; undefined for all of it. */
export const rangeOf = (header: string | undefined, size: number): { from: number; until: number } | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return undefined;
  const [, first = "", last = ""] = match;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const until = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  if (from >= size || until <= from) refuseStore(416, "InvalidRange", "The requested range is not satisfiable");
  return { from, until };
};
