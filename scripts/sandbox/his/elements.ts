import type { FhirResource } from "../world";
import { type Span, spanOf } from "./dates";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Follows a path such as "participant.actor.reference" through objects and lists to its texts. */
export const textsAt = (resource: FhirResource, path: string): string[] => {
  let reached: unknown[] = [resource];
  for (const step of path.split("."))
    reached = reached.flatMap((value) => (isObject(value) ? listOf(value[step]) : []));
  return reached.filter((value): value is string => typeof value === "string");
};

/** The system and value of every coding or identifier under an element. */
const tokensAt = (resource: FhirResource, element: string): { system: string; value: string }[] =>
  listOf(resource[element])
    .flatMap((value) => (isObject(value) && value["coding"] !== undefined ? listOf(value["coding"]) : [value]))
    .flatMap((value) => {
      if (typeof value === "string") return [{ system: "", value }];
      if (!isObject(value)) return [];
      return [{ system: String(value["system"] ?? ""), value: String(value["value"] ?? value["code"] ?? "") }];
    });

/** Splits at a sign unless a backslash stands before it, as the standard escapes "$", "," and "|". */
const splitAt = (sign: "," | "|", text: string): string[] =>
  text.match(sign === "," ? /(?:\\.|[^,\\])+/g : /(?:\\.|[^|\\])+|^(?=\|)|(?<=\|)$/g) ?? [];
const unescaped = (text: string): string => text.replace(/\\([\\$,|])/g, "$1");

/** A token parameter: "system|code", "|code", "system|" or "code", several joined by commas. */
export const tokenMatches = (resource: FhirResource, element: string, parameter: string): boolean =>
  splitAt(",", parameter).some((asked) => {
    const parts = splitAt("|", asked).map(unescaped);
    const [system, value = ""] = parts.length > 1 ? parts : [undefined, parts[0]];
    return tokensAt(resource, element).some(
      (token) => (system === undefined || token.system === system) && (value === "" || token.value === value),
    );
  });

/** A reference parameter to a patient: "id" or "Patient/id". */
export const patientMatches = (resource: FhirResource, paths: readonly string[], parameter: string): boolean => {
  const asked = parameter.split(",").map((id) => (id.startsWith("Patient/") ? id : `Patient/${id}`));
  return paths.some((path) => textsAt(resource, path).some((reference) => asked.includes(reference)));
};

/** The time of a resource: its own date, or its period (without an end: still going on). */
export const spanAt = (resource: FhirResource, elements: readonly string[]): Span | undefined => {
  for (const element of elements) {
    const value = resource[element];
    if (typeof value === "string") return spanOf(value);
    if (!isObject(value)) continue;
    const from = spanOf(String(value["start"] ?? ""));
    const until = spanOf(String(value["end"] ?? ""));
    if (from ?? until) return { from: from?.from ?? 0, until: until?.until ?? Number.MAX_SAFE_INTEGER };
  }
  return undefined;
};
