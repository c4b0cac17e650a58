import type { Finding } from "./files";
import { packageName, type Import } from "./imports";

/** A wall by name: says what is wrong with an import that breaches it. */
export type Wall = { readonly name: string; readonly breach: (way: Import) => string | undefined };

const under = (path: string | undefined, ...floors: string[]): boolean =>
  path !== undefined && floors.some((floor) => path.startsWith(`${floor}/`));
/** "shared/patients/model.ts" on the floor "shared" -> ["patients", "model"]. */
const placeOn = (floor: string, path: string | undefined): readonly [string, string] | undefined => {
  if (path === undefined || !path.startsWith(`${floor}/`)) return undefined;
  const [domain, ...rest] = path.slice(floor.length + 1).split("/");
  return rest.length === 0 ? undefined : [domain!, rest.join("/").replace(/\.tsx?$/, "")];
};

/** What a domain may know of another one: its nouns, its news, and the shape of what it is told. */
const NOUNS_AND_NEWS = ["model", "events", "notice"];
/** What a screen may know of a domain that it shows beside its own: what can be asked, and the nouns of the answers. */
const SHOWN = ["contract", "calls", "model", "views", "events", "policy"];
/** A part of a domain has such a file of its own, named after it: "capacity-views". */
const isShown = (name: string): boolean => SHOWN.includes(name.split("-").at(-1)!);
const isNounOrNews = (name: string): boolean => NOUNS_AND_NEWS.includes(name.split("-").at(-1)!);
/** Folders of the mini program that belong to no domain: the floor that every page stands on. */
const PHONE_FLOOR = ["kernel", "platform", "ui", "i18n", "html", "shell", "assets"];
/** The tabs share the main package; each may show what stands after it, never before: no rings. */
const TABS = ["home", "inbox", "me"];
const CALENDAR = "shared/hospital/calendar.ts";

const sharedIsPure: Wall = {
  name: "shared imports only shared, zod and dayjs",
  breach({ from, file, package: name }) {
    if (!under(from, "shared")) return undefined;
    if (file !== undefined) return under(file, "shared") ? undefined : `imports ${file}`;
    return ["zod", "dayjs"].includes(packageName(name!)) ? undefined : `imports ${name}`;
  },
};

const nounsAndNews: Wall = {
  name: "a domain knows of another one its nouns and its news",
  breach({ from, file }) {
    const own = placeOn("shared", from) ?? placeOn("functions", from);
    const other = placeOn("shared", file);
    if (!own || !other || other[0] === "kernel" || own[0] === other[0]) return undefined;
    if (own[0] === "kernel") return `a kernel imports ${file}`;
    if (isNounOrNews(other[1])) return undefined;
    return `imports ${file}, which is neither ${NOUNS_AND_NEWS.join(" nor ")} of ${other[0]}`;
  },
};

const noRegistry: Wall = {
  name: "the registry is for entries, tests and scripts",
  breach({ from, file }) {
    if (file !== "shared/contracts.ts") return undefined;
    const named = placeOn("functions", from) ?? placeOn("shared", from);
    return named || under(from, "miniprogram") ? "imports the registry of all contracts" : undefined;
  },
};

const sidesApart: Wall = {
  name: "functions, phone, scripts and tests keep to their sides",
  breach({ from, file }) {
    const closed: readonly (readonly [string, readonly string[]])[] = [
      ["functions", ["miniprogram", "scripts", "test"]],
      ["miniprogram", ["functions", "scripts", "test"]],
      ["scripts/sandbox", ["functions", "miniprogram", "test"]],
    ];
    return closed.some(([side, others]) => under(from, side) && under(file, ...others)) ? `imports ${file}` : undefined;
  },
};

const pagesApart: Wall = {
  name: "a folder of the phone imports its own things and the floor below",
  breach({ from, file }) {
    const own = placeOn("miniprogram/src", from);
    const other = placeOn("miniprogram/src", file);
    if (!own || !other || own[0] === other[0] || PHONE_FLOOR.includes(other[0])) return undefined;
    const tab = TABS.indexOf(own[0]);
    if (tab >= 0 && TABS.indexOf(other[0]) > tab) return undefined;
    return `imports ${file}`;
  },
};

const screensAsk: Wall = {
  name: "a screen knows of another domain what it may ask",
  breach({ from, file }) {
    const own = placeOn("miniprogram/src", from);
    const domain = placeOn("shared", file);
    if (!own || !domain || domain[0] === "kernel" || domain[0] === own[0]) return undefined;
    if (["kernel", "platform", "ui", "html"].includes(own[0])) return `the phone's floor imports ${file}`;
    // A desk checks with a domain's own rules what it is about to send: staff screens belong to every domain.
    if (own[0] === "workbench" && !domain[1].startsWith("data/")) return undefined;
    return isShown(domain[1]) ? undefined : `imports ${file}`;
  },
};

const kernelsKnowNoDomain: Wall = {
  name: "a kernel knows no domain",
  breach({ from, file }) {
    if (under(from, "shared/kernel") && file !== undefined && !under(file, "shared/kernel")) return `imports ${file}`;
    if (!under(from, "functions/kernel") || file === undefined) return undefined;
    const isFloor =
      under(file, "shared/kernel", "functions/kernel") || /^functions\/ports\/[^/]+\/port\.ts$/.test(file);
    return isFloor ? undefined : `imports ${file}`;
  },
};

const portsKnowNoDomain: Wall = {
  name: "a port knows nouns, never a domain's rules or storage",
  breach({ from, file }) {
    if (!under(from, "functions/ports") || file === undefined) return undefined;
    if (under(file, "functions/ports", "shared/kernel")) return undefined;
    if (under(file, "functions/kernel") && !under(file, "functions/kernel/table")) return undefined;
    const noun = placeOn("shared", file);
    return noun && isNounOrNews(noun[1]) ? undefined : `imports ${file}`;
  },
};

const onlyQueries: Wall = {
  name: "a domain sees another one as the type of its queries",
  breach({ from, file, typeOnly }) {
    const floor = ["kernel", "ports"];
    const own = placeOn("functions", from);
    const other = placeOn("functions", file);
    if (!own || floor.includes(own[0]) || file === undefined || !under(file, "functions")) return undefined;
    if (!other) return `imports ${file}, where everything is wired`;
    if (own[0] === other[0] || floor.includes(other[0])) return undefined;
    if (other[1] !== "queries") return `imports ${file}`;
    return typeOnly ? undefined : `imports the value of ${file}: write \`import type\``;
  },
};

const onlyPorts: Wall = {
  name: "a domain sees a port, never its live side",
  breach({ from, file, typeOnly }) {
    const own = placeOn("functions", from);
    if (!own || ["kernel", "ports"].includes(own[0]) || !under(file, "functions/ports")) return undefined;
    return file!.endsWith("/live.ts") && !typeOnly ? `imports ${file}` : undefined;
  },
};

const onlyRepositories: Wall = {
  name: "only repositories use the table",
  breach({ from, file, typeOnly }) {
    const own = placeOn("functions", from);
    if (!own || own[0] === "kernel" || typeOnly || !under(file, "functions/kernel/table")) return undefined;
    return own[1] === "repository" ? undefined : `imports the value of ${file}`;
  },
};

const calendarStaysHome: Wall = {
  name: "the working calendar is asked through queries",
  breach: ({ from, file }) =>
    file === CALENDAR && under(from, "functions") && !under(from, "functions/hospital") ? `imports ${file}` : undefined,
};

/** The rules of the house about who may import whom, in the order in which they are told. */
export const WAYS: readonly Wall[] = [
  sharedIsPure,
  nounsAndNews,
  noRegistry,
  sidesApart,
  pagesApart,
  screensAsk,
  kernelsKnowNoDomain,
  portsKnowNoDomain,
  onlyQueries,
  onlyPorts,
  onlyRepositories,
  calendarStaysHome,
];

/** Every import that breaches one wall. */
export const breaches = (wall: Wall, ways: readonly Import[]): Finding[] =>
  ways.flatMap((way) => {
    const why = wall.breach(way);
    return why === undefined ? [] : [{ file: way.from, why }];
  });
