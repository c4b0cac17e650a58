import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Route = {
  readonly src?: string;
  readonly dest?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly continue?: boolean;
  readonly handle?: string;
};
export type Deployment = {
  readonly builds: readonly { readonly src: string; readonly use: string }[];
  readonly routes: readonly Route[];
  readonly crons: readonly { readonly path: string; readonly schedule: string }[];
};

export const deployment = JSON.parse(readFileSync(join(__dirname, "..", "..", "vercel.json"), "utf8")) as Deployment;

const fits = ({ src }: Route, path: string): boolean => src !== undefined && new RegExp(`^${src}$`).test(path);

/** The entry that a deployment asks for this path, by the routes of `vercel.json`; undefined for a file. */
export const entryOf = (path: string): string | undefined =>
  deployment.routes.find((route) => route.dest && fits(route, path))?.dest?.slice(1);

/** The headers that a deployment puts on a file: later routes win. */
export const headersOf = (path: string): Record<string, string> =>
  Object.assign({}, ...deployment.routes.filter((route) => route.continue && fits(route, path)).map((r) => r.headers));
