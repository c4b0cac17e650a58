import { posix } from "node:path";
import ts from "typescript";
import { isCode, type SourceFile } from "./files";

/** One import: from which file, to which file of the repository or which package. */
export type Import = {
  readonly from: string;
  /** A path from the root ("shared/kernel/ids.ts"), or undefined for a package. */
  readonly file?: string;
  /** A package as written ("dayjs/plugin/utc"), or undefined for a file. */
  readonly package?: string;
  /** Is it gone once types are erased? */
  readonly typeOnly: boolean;
};

const ENDINGS = ["", ".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts", "/index.ts", "/index.tsx", "/index.js"];

type Written = { readonly specifier: string; readonly typeOnly: boolean };

const isErased = (clause: ts.ImportClause | undefined): boolean => {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

function written(file: SourceFile): Written[] {
  const kind = file.path.endsWith("x") ? ts.ScriptKind.TSX : undefined;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false, kind);
  const found: Written[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node)) {
      const called = node.expression;
      const isRequire = ts.isIdentifier(called) && called.text === "require";
      if (isRequire || called.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every import of these files, static, re-exported, dynamic or required, relative paths resolved. */
export function importsOf(files: readonly SourceFile[]): Import[] {
  const known = new Set(files.map(({ path }) => path));
  const resolved = (from: string, specifier: string): string => {
    const base = posix.normalize(posix.join(posix.dirname(from), specifier));
    return (
      ENDINGS.map((ending) => base + ending).find((path) => known.has(path)) ??
      (/\.[a-z]+$/.test(base) ? base : `${base}.ts`)
    );
  };
  return files.filter(isCode).flatMap((file) =>
    written(file).map(({ specifier, typeOnly }): Import => {
      if (specifier.startsWith(".")) return { from: file.path, file: resolved(file.path, specifier), typeOnly };
      if (specifier.startsWith("@shared/") || specifier.startsWith("@/")) {
        const base = specifier.replace(/^@shared\//, "shared/").replace(/^@\//, "miniprogram/src/");
        return { from: file.path, file: resolved("x", base), typeOnly };
      }
      return { from: file.path, package: specifier, typeOnly };
    }),
  );
}

/** The bare name of a package: "dayjs/plugin/utc" -> "dayjs", "@aws-sdk/client-s3" as it is. */
export const packageName = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
