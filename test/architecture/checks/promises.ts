import type { Contract } from "../../../shared/kernel/contract";
import { within, type Finding, type SourceFile } from "./files";

const isHttpTest = (file: SourceFile): boolean =>
  within("test/functions", "test/journeys")(file) && !within("test/functions/kernel", "test/functions/ports")(file);

/** A text that is the code, or a title that begins with it. */
const quoted = (name: string, text: string): boolean =>
  new RegExp(`["'\`]${name.replace(".", "\\.")}(?![\\w.-])`).test(text);
const called = (domain: string, call: string, text: string): boolean =>
  new RegExp(`\\b${domain}/${call}\\b|["'\`.]${call}\\b|\\b${call}\\s*[(:]`).test(text);

/**
 * Codes that a contract promises and that no test meets: for each call and code there is a file of tests at the door
 * (`test/functions/<domain>`, `test/journeys`) in which the call is made and the code is named.
 */
export function unmetCodes(contracts: Readonly<Record<string, Contract>>, files: readonly SourceFile[]): Finding[] {
  const tests = files.filter(isHttpTest).map(({ text }) => text);
  return Object.values(contracts).flatMap(({ domain, calls }) =>
    Object.entries(calls).flatMap(([call, { refuses }]) =>
      Object.keys(refuses)
        .filter((code) => !tests.some((text) => quoted(code, text) && called(domain, call, text)))
        .map((code) => ({ file: `${domain}.${call}`, why: `no test meets ${code}` })),
    ),
  );
}

type JsonSchema = { readonly [name: string]: unknown };

/** Paths of objects in a schema that would let a field pass which the contract does not name. */
export function looseObjects(schema: unknown, path = ""): string[] {
  if (Array.isArray(schema)) return schema.flatMap((inner, at) => looseObjects(inner, `${path}[${at}]`));
  if (typeof schema !== "object" || schema === null) return [];
  const own = schema as JsonSchema;
  const isOpen = own.properties !== undefined && own.additionalProperties !== false;
  const inner = Object.entries(own).flatMap(([name, value]) => looseObjects(value, `${path}.${name}`));
  return [...(isOpen ? [path || "."] : []), ...inner];
}
