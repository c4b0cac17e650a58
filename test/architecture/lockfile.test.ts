import { readFileSync } from "node:fs";
import { join } from "node:path";

type Package = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
};
type Packages = Readonly<Record<string, Package>>;

const { packages } = JSON.parse(readFileSync(join(__dirname, "../../package-lock.json"), "utf8")) as {
  packages: Packages;
};

/** Optional packages (binaries of other platforms) that the lockfile names but does not hold: then `npm ci` refuses it. */
const missing = (all: Packages): string[] =>
  Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !all[`node_modules/${name}`] && !all[`${path}/node_modules/${name}`],
    ),
  );

test("the lockfile holds every platform's optional packages", () => {
  expect(missing(packages)).toEqual([]);
});

test("the lockfile names no registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test("a platform's package that is left out is found", () => {
  const broken = {
    "node_modules/a": { optionalDependencies: { "a-darwin": "1.0.0", "a-linux": "1.0.0" } },
    "node_modules/a-linux": {},
  };
  expect(missing(broken)).toEqual(["a-darwin"]);
});
