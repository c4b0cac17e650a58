import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../shared/kernel/words";

export type Screen = {
  readonly page: string;
  readonly state: string;
  /** A demo patient who is signed in; nobody when left out. */
  readonly who?: string;
  /** A member of staff; "" is the workbench before anybody signed in. */
  readonly staff?: string;
  /** The demo patient whose case is open in the workbench. */
  readonly case?: string;
  /** `{application}`, `{newest}` (application), `{order}`, `{visit}`, `{message}` and `{person}` (herself) are hers; `{followUp:…}` is a consultation of the demonstration by its key, `{rx:…}` a prescription, `{bought:…}` its order, `{delivery:…}` how she gets it, `{request:…}` a service request; `{clinic}` has free times, `{drawn}` is given by draw; `{board}` is the key of the wall screens. */
  readonly query?: string;
  /** Shows what stands in the hospital record, as doctors wrote it. */
  readonly record?: boolean;
  /** Seen on the way through the form, not by its address. */
  readonly walk?: boolean;
  /** A patient's screen before a large screen, where it differs. */
  readonly wide?: boolean;
  /** What is pressed one after the other before the look. */
  readonly press?: readonly string[];
};
export type Mode = { readonly width: number; readonly height: number; readonly elderly: boolean };
type Manifest = {
  readonly languages: readonly Language[];
  readonly patient: readonly Mode[];
  readonly staff: readonly Mode[];
  readonly screens: readonly Screen[];
};
export type Sitting = { readonly language: Language; readonly mode: Mode; readonly screens: readonly Screen[] };

export const manifest = JSON.parse(readFileSync(join(__dirname, "screens.json"), "utf8")) as Manifest;

const isStaff = (screen: Screen): boolean => screen.page.startsWith("workbench/");
const WIDE = 820;

/** Every language at every size, each with the screens that exist there. */
export const sittings: readonly Sitting[] = manifest.languages.flatMap((language) => [
  ...manifest.patient.map((mode) => ({
    language,
    mode,
    screens: manifest.screens.filter((one) => !isStaff(one) && !one.wide),
  })),
  ...manifest.staff.map((mode) => ({
    language,
    mode,
    screens: manifest.screens.filter((one) => isStaff(one) || (one.wide && mode.width > WIDE)),
  })),
]);

export const nameOf = ({ page, state }: Screen): string => `${page}, ${state}`;
export const nameOfSitting = ({ language, mode }: Sitting): string =>
  `${language}, ${mode.width} px${mode.elderly ? ", elderly mode" : ""}${manifest.staff.includes(mode) ? ", desk" : ""}`;
