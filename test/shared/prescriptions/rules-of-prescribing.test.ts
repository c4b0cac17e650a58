import { formulary } from "../../../shared/prescriptions/formulary";
import { typed } from "../../../shared/prescriptions/typed";
import { checkTables, child, rx, said, woman, type Case } from "./check-kit";

const ORDINARY = [
  "folic-acid-400ug-31",
  "levothyroxine-50ug-100",
  "calcium-d3-600mg-60",
  "loratadine-10mg-12",
  "lactulose-100ml",
  "mupirocin-ointment-10g",
  "hyaluronate-eye-5ml",
  "vitamin-c-100mg-100",
  "urea-cream-20g",
  "cetirizine-10mg-12",
  "dydrogesterone-10mg-20",
  "clotrimazole-cream-10g",
];
const some = (count: number) => ORDINARY.slice(0, count).map((id) => rx(id));
const unlisted = (count: number) => Array.from({ length: count }, (_, at) => rx(`unlisted-${at}`));
const because = typed("甲状腺功能减退，病情稳定");

describe("more than five drugs (C.2)", () => {
  const over = [6, 7, 8, 9, 10, 11, 12];
  const hits: readonly Case[] = [
    ...over.map((count): Case => [`${count} drugs`, woman(), some(count), "count.over"]),
    ["five and one that is not listed", woman(), [...some(5), ...unlisted(1)], "count.over"],
    ["six that nobody knows", woman(), unlisted(6), "count.over"],
    ["six for a child", child(60, 18), some(6), "count.over"],
  ];
  const misses: readonly Case[] = [1, 2, 3, 4, 5].flatMap((count): Case[] => [
    [`${count} drugs`, woman(), some(count)],
    [`${count} for a child`, child(60, 18), some(count)],
  ]);
  test.each(hits)("finds: %s", (_what, subject, lines, code) => {
    const [found] = said("count", subject, lines);
    expect([found?.outcome, found?.code, found?.weight]).toEqual(["hit", code, "hard"]);
  });
  test.each(misses)("passes by: %s", (_what, subject, lines) => {
    expect(said("count", subject, lines).map(({ outcome }) => outcome)).toEqual(["clear"]);
  });
  test.each([1, 3, 5])("%s drugs that no table knows are counted all the same", (count) => {
    expect(said("count", woman(), unlisted(count)).map(({ outcome }) => outcome)).toEqual(["clear"]);
  });
});

describe("more than seven days without a reason (C.2)", () => {
  const levothyroxine = "levothyroxine-50ug-100";
  const hits: readonly Case[] = [
    ["8 days", woman(), [rx(levothyroxine, { days: 8 })], "days.no-reason"],
    ["14 days", woman(), [rx(levothyroxine, { days: 14 })], "days.no-reason"],
    ["28 days", woman(), [rx("folic-acid-400ug-31", { days: 28 })], "days.no-reason"],
    ["180 days", woman(), [rx(levothyroxine, { days: 180 })], "days.no-reason"],
    ["a reason of blanks", woman(), [rx(levothyroxine, { days: 10, longReason: typed("  ") })], "days.no-reason"],
    ["one line of two", woman(), [rx(levothyroxine), rx("folic-acid-400ug-31", { days: 9 })], "days.no-reason"],
    ["29 days with a reason", woman(), [rx(levothyroxine, { days: 29, longReason: because })], "days.over-usual-weeks"],
    ["84 days with a reason", woman(), [rx(levothyroxine, { days: 84, longReason: because })], "days.over-usual-weeks"],
    ["85 days with a reason", woman(), [rx(levothyroxine, { days: 85, longReason: because })], "days.over-most-weeks"],
    [
      "an antibacterial for 14 days",
      woman(),
      [rx("amoxicillin-250mg-24", { days: 14, longReason: because })],
      "days.antibacterial",
    ],
    ["a drug that is not listed", woman(), [rx("unlisted-1", { days: 8 })], "days.no-reason"],
  ];
  const misses: readonly Case[] = [
    ...[1, 2, 3, 4, 5, 6, 7].map((days): Case => [`${days} days`, woman(), [rx(levothyroxine, { days })]]),
    ["8 days with a reason", woman(), [rx(levothyroxine, { days: 8, longReason: because })]],
    ["28 days with a reason", woman(), [rx(levothyroxine, { days: 28, longReason: because })]],
    ["7 days of an antibacterial", woman(), [rx("amoxicillin-250mg-24", { days: 7 })]],
    [
      "an antibacterial cream for 14 days with a reason",
      woman(),
      [rx("mupirocin-ointment-10g", { days: 14, longReason: because })],
    ],
  ];
  test.each(hits)("finds: %s", (_what, subject, lines, code) => {
    const found = said("days", subject, lines).find(({ outcome }) => outcome === "hit");
    expect([found?.code, found?.weight]).toEqual([code, "soft"]);
  });
  test.each(misses)("passes by: %s", (_what, subject, lines) => {
    expect(said("days", subject, lines).filter(({ outcome }) => outcome === "hit")).toEqual([]);
  });
  test.each([7, 8, 29])("an unlisted drug for %s days is judged by its days alone", (days) => {
    const hit = said("days", woman(), [rx("unlisted-1", { days })]).some(({ outcome }) => outcome === "hit");
    expect(hit).toBe(days > 7);
  });
});

describe("specially managed drugs are never online (C5, P8)", () => {
  const managed = formulary.filter((drug) => drug.special !== "none");
  checkTables("special", {
    hits: managed.map(({ id }): Case => [id, woman(), [rx(id)], "special.managed"]),
    misses: [
      ...ORDINARY.map((id): Case => [id, woman(), [rx(id)]]),
      ["levetiracetam is no psychotropic", woman(), [rx("levetiracetam-250mg-30")]],
      ["fusidic acid on the skin is not meant by the list", woman(), [rx("fusidic-cream-15g")]],
      ["cyproterone in a compound neither", woman(), [rx("cyproterone-ee-21")]],
      ["sertraline is none either", woman(), [rx("sertraline-50mg-14")]],
    ],
    unknowns: [1, 2, 3].map((at): Case => [
      `unlisted drug ${at}`,
      woman(),
      [rx(`unlisted-${at}`)],
      "special.unknown-drug",
    ]),
  });
  /** 药品网络销售禁止清单（第一版）(2022): every substance of it that the formulary holds, by mouth or injected. */
  test.each([
    ...["mifepristone-25mg-6", "carboprost-suppository-5", "estradiol-gel-80g", "warfarin-2500ug-60"],
    ...["phenytoin-100mg-100", "carbamazepine-100mg-100", "lamotrigine-50mg-30"],
    ...["cefdinir-100mg-10", "itraconazole-100mg-14", "dextromethorphan-15mg-24", "pseudoephedrine-30mg-12"],
    ...["testosterone-undecanoate-40mg-16", "tibolone-2500ug-7", "gestrinone-2500ug-10", "somatropin-30iu"],
  ])("%s may not be sold online, nor be sent", (id) => {
    const drug = formulary.find((one) => one.id === id);
    expect([drug?.mailable, said("special", woman(), [rx(id)])[0]?.weight]).toEqual([false, "hard"]);
  });
  test("of injections only those that lower blood sugar are online", () => {
    const injected = formulary.filter(({ routes }) => routes.includes("subcutaneous"));
    const online = injected.filter(({ special }) => special === "none");
    expect(online.length).toBeGreaterThan(0);
    expect(online.filter(({ atc }) => !atc.startsWith("A10"))).toEqual([]);
    expect(injected.length).toBeGreaterThan(online.length);
  });
  test("what names a drug of that list says so, by its document", () => {
    const found = (id: string) => said("special", woman(), [rx(id)])[0]?.source.document.zh;
    expect(found("mifepristone-25mg-6")).toContain("禁止清单");
    expect(found("morphine-xr-30mg-10")).toContain("互联网诊疗管理办法");
  });
  test("no reason overrides it", () => {
    for (const { id } of managed) expect(said("special", woman(), [rx(id)])[0]?.weight).toBe("hard");
  });
});

describe("children under six have a guardian beside them (C5, P8)", () => {
  const alone = (months: number) => child(months, 12, { guardianPresent: false });
  test.each([0, 1, 3, 6, 12, 24, 36, 48, 60, 71])("stops at %s months without one", (months) => {
    const [found] = said("under-six", alone(months), some(1));
    expect([found?.code, found?.weight]).toEqual(["under-six.no-guardian", "hard"]);
  });
  test.each([72, 73, 84, 96, 120, 144, 180, 216, 300, 400])("asks for none at %s months", (months) => {
    expect(said("under-six", alone(months), some(1)).map(({ outcome }) => outcome)).toEqual(["clear"]);
  });
  test.each([0, 36, 71])("goes on at %s months with one", (months) => {
    expect(said("under-six", child(months, 12), some(1)).map(({ outcome }) => outcome)).toEqual(["clear"]);
  });
});
