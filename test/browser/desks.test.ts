import { sittings } from "./manifest";
import { seeScreens } from "./see-screens";

seeScreens(
  "every screen of staff is whole",
  sittings.filter(({ screens }) => screens.some(({ staff }) => staff !== undefined)),
);
