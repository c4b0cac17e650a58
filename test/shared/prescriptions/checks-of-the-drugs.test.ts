import { checkTables, rx, said, woman } from "./check-kit";

const both = (one: string, other: string) => [rx(one), rx(other)];
const taking = (...texts: string[]) => woman({ medicines: texts.map((text) => ({ text })) });

describe("the same medicine twice", () => {
  const same = "duplicates.same-substance";
  const group = "duplicates.same-group";
  checkTables("duplicates", {
    hits: [
      ["two strengths of levothyroxine", woman(), both("levothyroxine-25ug-100", "levothyroxine-50ug-100"), same],
      ["one line twice", woman(), both("folic-acid-400ug-31", "folic-acid-400ug-31"), same],
      [
        "amoxicillin inside a compound",
        woman(),
        both("amoxicillin-250mg-24", "amoxicillin-clavulanate-625mg-12"),
        same,
      ],
      ["vitamin D inside calcium", woman(), both("vitamin-d3-400iu-36", "calcium-d3-600mg-60"), same],
      ["folic acid inside the multivitamin", woman(), both("folic-acid-400ug-31", "multivitamin-pregnancy-30"), same],
      ["two proton-pump inhibitors", woman(), both("omeprazole-20mg-14", "rabeprazole-10mg-14"), group],
      ["two NSAIDs", woman(), both("ibuprofen-xr-300mg-20", "celecoxib-200mg-6"), group],
      ["two antihistamines", woman(), both("loratadine-10mg-12", "cetirizine-10mg-12"), group],
      ["two irons", woman(), both("ferrous-succinate-100mg-20", "polysaccharide-iron-150mg-10"), group],
      ["two beta-blockers", woman(), both("labetalol-50mg-30", "metoprolol-25mg-20"), group],
      ["methimazole and propylthiouracil", woman(), both("methimazole-5mg-100", "propylthiouracil-50mg-100"), group],
      ["another statin than she takes", taking("阿托伐他汀钙片"), [rx("simvastatin-20mg-14")], "duplicates.with-taken"],
      ["one patent medicine twice", woman(), both("guipi-pills-10", "guipi-pills-10"), same],
    ],
    misses: [
      ["meal and basal insulin", woman(), both("insulin-aspart-300iu", "insulin-glargine-300iu")],
      ["levothyroxine and calcium", woman(), both("levothyroxine-50ug-100", "calcium-carbonate-500mg-60")],
      ["iron and folic acid", woman(), both("ferrous-succinate-100mg-20", "folic-acid-400ug-31")],
      ["labetalol and nifedipine", woman(), both("labetalol-50mg-30", "nifedipine-xr-30mg-7")],
      ["lamotrigine and levetiracetam", woman(), both("lamotrigine-50mg-30", "levetiracetam-250mg-30")],
      ["ibuprofen and glucosamine", woman(), both("ibuprofen-xr-300mg-20", "glucosamine-240mg-42")],
      ["ibuprofen and paracetamol", woman(), both("ibuprofen-xr-300mg-20", "paracetamol-500mg-12")],
      ["metformin and insulin", woman(), both("metformin-500mg-48", "insulin-glargine-300iu")],
      ["montelukast and loratadine", woman(), both("montelukast-10mg-5", "loratadine-10mg-12")],
      ["clotrimazole outside, nystatin inside", woman(), both("clotrimazole-cream-10g", "nystatin-500kiu-100")],
      ["a refill of what she takes", taking("左甲状腺素钠片"), [rx("levothyroxine-50ug-100")]],
      ["one drug alone", woman(), [rx("guipi-pills-10")]],
    ],
    unknowns: [
      ["an unlisted drug", woman(), both("unlisted-1", "folic-acid-400ug-31"), "duplicates.not-covered"],
      ["two patent medicines", woman(), both("guipi-pills-10", "xiaoyao-pills-200"), "duplicates.not-covered"],
      [
        "a patent medicine beside a drug",
        woman(),
        both("lianhua-qingwen-capsules-24", "paracetamol-500mg-12"),
        "duplicates.not-covered",
      ],
    ],
  });
});

describe("interactions", () => {
  const [avoid, watch, apart] = ["interactions.avoid", "interactions.watch", "interactions.apart"];
  checkTables("interactions", {
    hits: [
      ["levothyroxine, calcium", woman(), both("levothyroxine-50ug-100", "calcium-d3-600mg-60"), apart],
      ["levothyroxine, iron", woman(), both("levothyroxine-50ug-100", "ferrous-succinate-100mg-20"), apart],
      ["levofloxacin, iron", woman(), both("levofloxacin-500mg-4", "ferrous-sulfate-300mg-60"), apart],
      ["doxycycline, calcium", woman(), both("doxycycline-100mg-10", "calcium-carbonate-500mg-60"), apart],
      ["warfarin, ibuprofen", woman(), both("warfarin-2500ug-60", "ibuprofen-xr-300mg-20"), avoid],
      ["simvastatin, clarithromycin", woman(), both("simvastatin-20mg-14", "clarithromycin-250mg-6"), avoid],
      ["the pill, carbamazepine", woman(), both("desogestrel-ee-21", "carbamazepine-100mg-100"), avoid],
      ["lamotrigine, valproate", woman(), both("lamotrigine-50mg-30", "valproate-500mg-30"), watch],
      ["enalapril, spironolactone", woman(), both("enalapril-10mg-16", "spironolactone-20mg-100"), watch],
      ["domperidone, fluconazole", woman(), both("domperidone-10mg-30", "fluconazole-150mg-1"), avoid],
      ["isotretinoin, minocycline", woman(), both("isotretinoin-10mg-15", "minocycline-50mg-20"), avoid],
      ["tranexamic acid, the pill", woman(), both("tranexamic-500mg-24", "drospirenone-ee-21"), avoid],
      ["salbutamol, propranolol", woman(), both("salbutamol-inhaler-200", "propranolol-10mg-100"), avoid],
      ["warfarin, paracetamol", woman(), both("warfarin-2500ug-60", "paracetamol-500mg-12"), watch],
      ["warfarin, vaginal miconazole", woman(), both("warfarin-2500ug-60", "miconazole-vaginal-400mg-3"), watch],
      ["warfarin, glucosamine", woman(), both("warfarin-2500ug-60", "glucosamine-240mg-42"), watch],
      ["salbutamol, labetalol", woman(), both("salbutamol-inhaler-200", "labetalol-50mg-30"), avoid],
      ["salbutamol, metoprolol", woman(), both("salbutamol-inhaler-200", "metoprolol-25mg-20"), watch],
      ["metformin, insulin", woman(), both("metformin-500mg-48", "insulin-glargine-300iu"), watch],
      ["insulin, levothyroxine", woman(), both("insulin-glargine-300iu", "levothyroxine-50ug-100"), watch],
      ["nifedipine, calcium", woman(), both("nifedipine-10mg-100", "calcium-carbonate-500mg-60"), watch],
      ["she takes phenytoin", taking("苯妥英钠"), [rx("calcium-carbonate-500mg-60")], "interactions.apart-taken"],
      ["she takes warfarin", taking("华法林"), [rx("metronidazole-200mg-100")], "interactions.watch-taken"],
      [
        "she takes iron, in English",
        taking("Ferrous succinate tablets"),
        [rx("levothyroxine-50ug-100")],
        "interactions.apart-taken",
      ],
    ],
    misses: [
      ["levothyroxine, folic acid", woman(), both("levothyroxine-50ug-100", "folic-acid-400ug-31")],
      ["warfarin, loratadine", woman(), both("warfarin-2500ug-60", "loratadine-10mg-12")],
      ["ibuprofen, glucosamine", woman(), both("ibuprofen-xr-300mg-20", "glucosamine-240mg-42")],
      ["simvastatin, azithromycin", woman(), both("simvastatin-20mg-14", "azithromycin-250mg-6")],
      ["the pill, levetiracetam", woman(), both("desogestrel-ee-21", "levetiracetam-250mg-30")],
      ["salbutamol, amlodipine", woman(), both("salbutamol-inhaler-200", "amlodipine-5mg-28")],
      ["doxycycline, folic acid", woman(), both("doxycycline-100mg-10", "folic-acid-400ug-31")],
      ["methyldopa, calcium", woman(), both("methyldopa-250mg-100", "calcium-carbonate-500mg-60")],
      ["metformin, folic acid", woman(), both("metformin-500mg-48", "folic-acid-400ug-31")],
      ["calcium, vitamin D", woman(), both("calcium-carbonate-500mg-60", "vitamin-d3-400iu-36")],
      ["montelukast, loratadine", woman(), both("montelukast-10mg-5", "loratadine-10mg-12")],
      ["the refill of what she takes", taking("左甲状腺素钠片"), [rx("levothyroxine-50ug-100")]],
      ["one drug, and nothing else is taken", woman(), [rx("betahistine-12mg-30")]],
    ],
    unknowns: [
      [
        "nobody said what she takes",
        woman({ medicines: "unknown" }),
        both("levothyroxine-50ug-100", "folic-acid-400ug-31"),
        "interactions.unanswered",
      ],
      [
        "she takes something nobody knows",
        taking("老家的药粉"),
        [rx("levothyroxine-50ug-100")],
        "interactions.not-covered",
      ],
      [
        "a drug that was not compared",
        woman(),
        both("betahistine-12mg-30", "folic-acid-400ug-31"),
        "interactions.not-covered",
      ],
      [
        "insulin was not compared whole",
        woman(),
        both("insulin-aspart-300iu", "folic-acid-400ug-31"),
        "interactions.not-covered",
      ],
      ["herbs", woman(), both("guipi-pills-10", "folic-acid-400ug-31"), "interactions.not-covered"],
      ["an unlisted drug", woman(), both("unlisted-1", "folic-acid-400ug-31"), "interactions.not-covered"],
    ],
  });
  test("two drugs that were compared whole are clear", () => {
    const found = said("interactions", woman(), both("levothyroxine-50ug-100", "folic-acid-400ug-31"));
    expect(found.map(({ outcome }) => outcome)).toEqual(["clear"]);
  });
  test("of two sentences for one pair the graver is told, once", () => {
    const found = said("interactions", woman(), both("warfarin-2500ug-60", "tamoxifen-10mg-60"));
    expect(found.filter(({ outcome }) => outcome === "hit").map(({ code }) => code)).toEqual([avoid]);
  });
});
