import { leafletRows } from "../../../shared/prescriptions/data/leaflets";
import { formulary } from "../../../shared/prescriptions/formulary";
import { leafletOf, plainWordsOf } from "../../../shared/prescriptions/leaflet";
import { PlainWords } from "../../../shared/prescriptions/plain-words";

test("every drug has plain words in both languages, from its own label", () => {
  for (const { id, generic } of formulary) {
    const leaflet = leafletOf(id);
    const { source, ...words } = leaflet!;
    for (const text of Object.values(words)) expect([id, text.zh.length > 1 && text.en.length > 3]).toEqual([id, true]);
    expect(source.document.zh).toContain(generic.zh);
  }
});

test("nearly every drug says what it is for, and when to take it", () => {
  const bare = formulary.filter(({ id }) => !leafletOf(id)?.when).map(({ id }) => id);
  expect(bare.length).toBeLessThan(formulary.length * 0.05);
});

test("plain words: no sentence is long, and none speaks of a study or a receptor", () => {
  for (const { purpose, when, call } of leafletRows)
    for (const { zh } of [purpose, when, call]) {
      expect(zh.length).toBeLessThan(45);
      expect(zh).not.toMatch(/受体|药代|半衰期|禁忌证|不良反应/);
    }
});

test.each([
  ["levothyroxine-50ug-100", /空腹/],
  ["ferrous-succinate-100mg-20", /茶/],
  ["metformin-500mg-48", /随餐|饭后/],
  ["alendronate-70mg-1", /不要躺/],
  ["budesonide-formoterol-60", /漱口/],
])("%s is taken as its label says", (id, words) => {
  expect(leafletOf(id)?.when?.zh).toMatch(words);
});

test("what is cold stays in the fridge; what is not, does not", () => {
  expect(leafletOf("insulin-aspart-300iu")?.storage.zh).toContain("2～8 ℃");
  expect(leafletOf("folic-acid-400ug-31")?.storage.zh).not.toContain("冰箱");
  expect(leafletOf("decoction-bazhen-14")?.storage.zh).toContain("冰箱");
});

test("a forgotten dose is never doubled", () => {
  expect(leafletOf("levothyroxine-50ug-100")?.missed.zh).toContain("不要吃双份");
  expect(leafletOf("insulin-glargine-300iu")?.missed.zh).toContain("不要自己补");
  expect(leafletOf("unlisted-1")).toBeUndefined();
});

test("what a patient reads fits the contract", () => {
  for (const { id } of formulary) expect([id, PlainWords.safeParse(plainWordsOf(id)).success]).toEqual([id, true]);
  expect(plainWordsOf("unlisted-1")).toBeUndefined();
});
