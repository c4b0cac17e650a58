import { formularyPinyin } from "../../../shared/prescriptions/data/formulary-pinyin";
import { drugOf, findDrugs, formulary } from "../../../shared/prescriptions/formulary";
import { Drug } from "../../../shared/prescriptions/formulary-model";

const idsOf = (text: string) => findDrugs(text).map(({ id }) => id);

test("every row of the formulary is whole, and some two hundred of them", () => {
  for (const drug of formulary) expect([drug.id, Drug.safeParse(drug).success]).toEqual([drug.id, true]);
  expect(formulary.length).toBeGreaterThanOrEqual(200);
});

test("no drug stands in it twice", () => {
  expect(new Set(formulary.map(({ id }) => id)).size).toBe(formulary.length);
});

test("every row says where it comes from and that its price is made up", () => {
  expect(formulary.filter(({ source }) => !source.includes("fictional"))).toEqual([]);
  expect(formulary.filter(({ fen, grams }) => fen < 100 || grams < 5)).toEqual([]);
});

test("a code that the ATC index has only as a group ends in 00, and no substance shares it", () => {
  const groups = formulary.filter(({ atc }) => atc.endsWith("00"));
  expect(groups.length).toBeGreaterThan(5);
  expect(new Set(groups.map(({ atc }) => atc)).size).toBe(groups.length);
});

test("what is cold, brewed or specially managed is never mailed (D2-23)", () => {
  const bound = formulary.filter(
    ({ coldChain, special, form }) => coldChain || special !== "none" || form.en.startsWith("decoction"),
  );
  expect(bound.length).toBeGreaterThan(20);
  expect(bound.filter(({ mailable }) => mailable)).toEqual([]);
});

test("every antibacterial for the whole body carries its grade (抗菌药物临床应用管理办法)", () => {
  const ungraded = formulary.filter(({ atc, antibacterial }) => atc.startsWith("J01") && !antibacterial);
  expect(ungraded.map(({ id }) => id)).toEqual([]);
});

test.each([
  ["左甲状腺素", "levothyroxine-25ug-100"],
  ["levothyroxine", "levothyroxine-25ug-100"],
  [" Folic  Acid ", "folic-acid-400ug-31"],
  ["H03AA", "levothyroxine-25ug-100"],
  ["fumarate", "ferrous-fumarate-200mg-24"],
])("%j finds %s", (text, id) => {
  expect(idsOf(text)).toContain(id);
});

test("a name that begins so comes before one that only contains it", () => {
  expect(findDrugs("孟鲁司特钠片")[0]?.id).toBe("montelukast-10mg-5");
  expect(findDrugs("黄体酮")[0]?.generic.zh.startsWith("黄体酮")).toBe(true);
});

test("nothing is found of nothing, and no more than is asked for", () => {
  expect(findDrugs("  ")).toEqual([]);
  expect(findDrugs("没有这种药")).toEqual([]);
  expect(findDrugs("片", 7)).toHaveLength(7);
  expect(drugOf("nobody-sells-this")).toBeUndefined();
});

test("every drug has its reading: a syllable for each Chinese character, letters and figures as they stand", () => {
  const names = new Set(formulary.map(({ generic }) => generic.zh));
  expect([...formularyPinyin.keys()].filter((name) => !names.has(name))).toEqual([]);
  for (const name of names) {
    const characters = [...name].filter((one) => /\p{Script=Han}/u.test(one)).length;
    const ways = (formularyPinyin.get(name) ?? "").split(" | ");
    const syllables = ways.map((way) => way.split(" ").filter((one) => /^[a-z]{1,6}$/.test(one)).length);
    expect([name, ...new Set(syllables)]).toEqual([name, characters]);
  }
});

test("a character reads the same in every name, save those that have two readings", () => {
  const read = new Map<string, Set<string>>();
  for (const [name, ways] of formularyPinyin) {
    const characters = [...name].filter((one) => /\p{Script=Han}/u.test(one));
    const syllables = ways
      .split(" | ")[0]!
      .split(" ")
      .filter((one) => /^[a-z]+$/.test(one));
    characters.forEach((one, i) => read.set(one, (read.get(one) ?? new Set()).add(syllables[i]!)));
  }
  const two = [...read].filter(([, ways]) => ways.size > 1).map(([one, ways]) => `${one} ${[...ways].join("/")}`);
  expect(two).toEqual(["阿 a/e"]);
});

test.each([
  ["amoxilin", "amoxicillin-250mg-24"],
  ["amxl", "amoxicillin-250mg-24"],
  ["AMXLJN", "amoxicillin-250mg-24"],
  ["amoxl", "amoxicillin-250mg-24"],
  ["bu luo fen", "ibuprofen-xr-300mg-20"],
  ["mlst", "montelukast-10mg-5"],
  ["wssd3", "vitamin-d3-400iu-30"],
  ["lvhua", "potassium-chloride-500mg-48"],
  ["axs", "ambroxol-30mg-20"],
  ["ejiao", "fufang-ejiao-20ml-12"],
])("by its pinyin, whole, by initials or part of each: %s", (typed, id) => {
  expect(idsOf(typed).map((one) => one.split("-")[0])).toContain(id.split("-")[0]);
});

test("an English name or an ATC code comes before what only sounds alike", () => {
  expect(findDrugs("met")[0]?.generic.en.toLowerCase().startsWith("met")).toBe(true);
  expect(findDrugs("R03").every(({ atc }) => atc.startsWith("R03"))).toBe(true);
});
