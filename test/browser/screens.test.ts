import { manifest, nameOf, sittings } from "./manifest";
import { pagesOf } from "./pages";
import { seeScreens } from "./see-screens";

test("every page of the web app stands in the manifest, and nothing else does", () => {
  expect([...new Set(manifest.screens.map(({ page }) => page))].sort()).toEqual(pagesOf().sort());
});

test("no screen stands twice in the manifest", () => {
  const names = manifest.screens.map(nameOf);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});

seeScreens(
  "every screen of patients is whole",
  sittings.filter(({ screens }) => !screens.some(({ staff }) => staff !== undefined)),
);
