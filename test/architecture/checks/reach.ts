import type { Finding } from "./files";
import type { Import } from "./imports";

/** Who imports whom as files. Types are erased when code is built, so `values` leaves them out. */
export function graphOf(ways: readonly Import[], values: boolean): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { from, file, typeOnly } of ways)
    if (file !== undefined && !(values && typeOnly)) graph.set(from, [...(graph.get(from) ?? []), file]);
  return graph;
}

/** The shortest way from a file to the first one that `wanted` names, both ends included. */
export function wayTo(graph: Map<string, string[]>, start: string, wanted: (file: string) => boolean): string[] {
  const came = new Map<string, string | undefined>([[start, undefined]]);
  for (const [at] of came) {
    if (wanted(at)) {
      const way: string[] = [];
      for (let step: string | undefined = at; step !== undefined; step = came.get(step)) way.unshift(step);
      return way;
    }
    for (const next of graph.get(at) ?? []) if (!came.has(next)) came.set(next, at);
  }
  return [];
}

/** Deployed code that would carry something meant for tests and development. */
export function reached(
  ways: readonly Import[],
  entries: readonly string[],
  forbidden: (file: string) => boolean,
): Finding[] {
  const graph = graphOf(ways, true);
  return entries.flatMap((file) => {
    const way = wayTo(graph, file, forbidden);
    return way.length === 0 ? [] : [{ file, why: way.join(" -> ") }];
  });
}

/** Rings in a graph: things that can only be understood, loaded or changed together. */
export function rings(graph: Map<string, readonly string[]>): Finding[] {
  const found: Finding[] = [];
  const done = new Set<string>();
  const visit = (at: string, path: readonly string[]): void => {
    const before = path.indexOf(at);
    if (before >= 0) {
      found.push({ file: at, why: [...path.slice(before), at].join(" -> ") });
      return;
    }
    if (done.has(at)) return;
    for (const next of graph.get(at) ?? []) visit(next, [...path, at]);
    done.add(at);
  };
  for (const start of graph.keys()) visit(start, []);
  return found;
}

/** The graph of the domains on the floor `shared`, kernel left out. */
export function domainGraph(ways: readonly Import[]): Map<string, string[]> {
  const domainOf = (path: string | undefined) => /^shared\/([^/]+)\/.+/.exec(path ?? "")?.[1];
  const graph = new Map<string, Set<string>>();
  for (const { from, file } of ways) {
    const [own, other] = [domainOf(from), domainOf(file)];
    if (own === undefined || other === undefined || own === other || other === "kernel") continue;
    graph.set(own, (graph.get(own) ?? new Set()).add(other));
  }
  return new Map([...graph].map(([own, others]) => [own, [...others]]));
}
