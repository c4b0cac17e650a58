/** One part of `npm test`: a command that passes or fails as one, or a project of jest that counts its tests. */
export type Layer = { readonly name: string } & (
  { readonly command: readonly string[] } | { readonly project: string; readonly workers: number }
);

const npm = (script: string): readonly string[] => ["npm", "run", "--silent", script];
const built = (target: string): Layer => ({
  name: `build ${target}`,
  command: ["npx", "tsx", "scripts/test-run/build-stale.ts", target],
});
const jest = (project: string, workers = 2): Layer => ({ name: project, project, workers });

/** In the order in which a fault is found soonest; those of a row, which take one core each, run beside each other. */
export const LAYERS: readonly (readonly Layer[])[] = [
  [
    { name: "types", command: npm("check:types") },
    { name: "lint", command: npm("check:lint") },
  ],
  [jest("walls")],
  [jest("unit")],
  [jest("journeys")],
  [jest("phone")],
  [built("h5"), built("weapp"), built("alipay")],
  [jest("vercel")],
  [jest("weapp", 1)],
  [jest("browser")],
];
