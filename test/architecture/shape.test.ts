import { contracts } from "../../shared/contracts";
import { lines, repositoryFiles, type SourceFile } from "./checks/files";
import { badNames, FLOORS, MOST_LINES, strayDomains, strayEntries, tooLong } from "./checks/shape";

const files = repositoryFiles();
/** A domain that answers two audiences has two contracts in one folder. */
const SECOND: readonly string[] = ["sessions", "privacy", "identity", "dispensary", "requests"];
const registry = Object.keys(contracts).filter((name) => !SECOND.includes(name));
const file = (path: string, text = ""): SourceFile => ({ path, text });

describe("names", () => {
  test("are kebab-case and say what is inside", () => {
    expect(lines(badNames(files))).toEqual([]);
  });
  test.each([
    ["shared/orders/payOrder.ts", `"payOrder.ts" is not kebab-case`],
    ["shared/Orders/rules.ts", `"Orders" is not kebab-case`],
    ["functions/orders/date-utils.ts", `"utils" says nothing of what is inside`],
    ["functions/services/pay.ts", `"services" says nothing of what is inside`],
    ["miniprogram/src/common/box.tsx", `"common" says nothing of what is inside`],
  ])("%s is refused", (path, why) => {
    expect(badNames([file(path)])).toEqual([{ file: path, why }]);
  });
  test("suffixes, dotted names and the customary ones are fine", () => {
    const fine = ["README.md", "LICENSE", ".config/jest.config.cjs", "miniprogram/src/ui/page-top/index.h5.tsx"];
    expect(badNames(fine.map((path) => file(path)))).toEqual([]);
  });
});

describe("length", () => {
  const long = (count: number) => "x;\n".repeat(count);

  test("no file is longer than a person reads at once", () => {
    expect(lines(tooLong(files))).toEqual([]);
  });
  test("the wall stands exactly behind its last line", () => {
    expect(tooLong([file("shared/a/b.ts", long(MOST_LINES))])).toEqual([]);
    expect(tooLong([file("shared/a/b.ts", long(MOST_LINES + 1))])).toHaveLength(1);
    expect(tooLong([file("README.md", long(121))])).toHaveLength(1);
  });
  test("tables of words and data may be long", () => {
    const tables = ["miniprogram/src/me/words.zh.ts", "scripts/seed/data/cast.ts", "miniprogram/types/global.d.ts"];
    expect(tooLong(tables.map((path) => file(path, long(900))))).toEqual([]);
  });
});

describe("folders", () => {
  test("the top holds only what the architecture names", () => {
    expect(lines(strayEntries(files))).toEqual([]);
    expect(strayEntries([file("jest.config.js"), file("src/index.ts")])).toHaveLength(2);
  });
  test.each(FLOORS.map((floor) => [floor.at, floor] as const))("%s holds the domains of the registry", (_at, floor) => {
    expect(lines(strayDomains(files, registry, floor))).toEqual([]);
  });
  test("a domain that is not in the registry, and one that has no folder, are found", () => {
    const [shared] = FLOORS;
    const there = [file("shared/kernel/ids.ts"), file("shared/orders/model.ts")];
    expect(lines(strayDomains(there, ["patients"], shared!))).toEqual([
      "shared/orders: is no domain of shared/contracts.ts",
      "shared/patients: is missing",
    ]);
  });
});
