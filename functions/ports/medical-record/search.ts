import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { jsonOf, shaped } from "../line/json";
import { Misunderstood, type Line, type LineRequest } from "../line/port";
import { FhirBundle } from "./fhir";

const MOST_PAGES = 20;

/** `whole`: all pages up to `mostPages`, or nothing: where a part of the answer would mislead. */
type Extent = { readonly mostPages?: number; readonly whole?: boolean };
const PAGE_BYTES = 4 * 1024 * 1024;

type Ask = { readonly path: string; readonly query: Readonly<Record<string, string>> };

/** Where the next page lies: only ever below our own base URL, whatever the answer says. */
function nextOf(baseUrl: string, url: string): Ask {
  const base = new URL(`${baseUrl.replace(/\/+$/, "")}/`);
  const next = new URL(url, base);
  const inside = next.origin === base.origin && `${next.pathname}/`.startsWith(base.pathname);
  if (!inside) throw new Misunderstood("a next page elsewhere");
  return { path: next.pathname.slice(base.pathname.length - 1), query: Object.fromEntries(next.searchParams) };
}

/** Searches over FHIR R4 searchset bundles, all pages of them, one resource type at a time. */
export function fhirSearch(line: Line, baseUrl: string, token: string) {
  return async function search<S extends z.ZodMiniType>(
    type: string,
    schema: S,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
    { mostPages = MOST_PAGES, whole = false }: Extent = {},
  ): Promise<Result<z.infer<S>[], "unreachable">> {
    const found: z.infer<S>[] = [];
    let ask: Ask | undefined = { path: `/${type}`, query: { ...query, _count: "100" } };
    for (let page = 0; ask && page < mostPages; page++) {
      const headers = { accept: "application/fhir+json", authorization: `Bearer ${token}` };
      const request: LineRequest = {
        name: `search ${type}`,
        method: "GET",
        ...ask,
        headers,
        mostBytes: PAGE_BYTES,
        signal,
      };
      const answer: Result<{ resources: z.infer<S>[]; next?: Ask }, "unreachable"> = await line.ask(request, (said) => {
        if (said.status !== 200) throw new Misunderstood(`status ${said.status}`);
        const bundle = shaped(FhirBundle, jsonOf(said));
        const entries = (bundle.entry ?? []).filter(({ resource }) => resource.resourceType === type);
        const next = bundle.link?.find(({ relation }) => relation === "next")?.url;
        return {
          resources: entries.map(({ resource }) => shaped(schema, resource)),
          next: next ? nextOf(baseUrl, next) : undefined,
        };
      });
      if (!answer.ok) return answer;
      found.push(...answer.value.resources);
      ask = answer.value.next;
    }
    return ask && whole ? refused("unreachable") : done(found);
  };
}
