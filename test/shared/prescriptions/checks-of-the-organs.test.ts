import { checkTables, rx, said, woman, type Case } from "./check-kit";

const one = (id: string) => [rx(id)];

describe("kidneys", () => {
  const at = (egfr: number) => woman({ kidney: { is: "impaired", egfr } });
  const impaired = woman({ kidney: { is: "impaired" } });
  const dose = "kidney.dose";
  checkTables("kidney", {
    hits: [
      ["metformin below 45", at(44), one("metformin-500mg-48"), dose],
      ["metformin below 30", at(29), one("metformin-500mg-48"), dose],
      ["ibuprofen below 60", at(59), one("ibuprofen-xr-300mg-20"), dose],
      ["nitrofurantoin below 60", at(50), one("nitrofurantoin-50mg-100"), dose],
      ["spironolactone below 30", at(20), one("spironolactone-20mg-100"), dose],
      ["alendronate below 35", at(34), one("alendronate-70mg-1"), dose],
      ["levofloxacin below 50", at(49), one("levofloxacin-500mg-4"), dose],
      ["levetiracetam below 80", at(79), one("levetiracetam-250mg-30"), dose],
      ["oseltamivir below 60", at(45), one("oseltamivir-75mg-10"), dose],
      ["enoxaparin below 30", at(25), one("enoxaparin-4000iu-2"), dose],
      ["loratadine below 30", at(29), one("loratadine-10mg-12"), dose],
      ["topiramate below 70", at(69), one("topiramate-25mg-60"), dose],
      ["metformin without a figure", impaired, one("metformin-500mg-48"), "kidney.needs-figure"],
      ["a low figure beside “normal”", woman({ kidney: { is: "normal", egfr: 40 } }), one("metformin-500mg-48"), dose],
    ],
    misses: [
      ["metformin at 45", at(45), one("metformin-500mg-48")],
      ["ibuprofen at 60", at(60), one("ibuprofen-xr-300mg-20")],
      ["nitrofurantoin at 60", at(60), one("nitrofurantoin-50mg-100")],
      ["alendronate at 35", at(35), one("alendronate-70mg-1")],
      ["levofloxacin at 50", at(50), one("levofloxacin-500mg-4")],
      ["levetiracetam at 80", at(80), one("levetiracetam-250mg-30")],
      ["enoxaparin at 30", at(30), one("enoxaparin-4000iu-2")],
      ["levothyroxine at 15", at(15), one("levothyroxine-50ug-100")],
      ["loratadine at 30", at(30), one("loratadine-10mg-12")],
      ["topiramate at 70", at(70), one("topiramate-25mg-60")],
      ["linagliptin at 20", at(20), one("linagliptin-5mg-7")],
      ["metformin with normal kidneys", woman(), one("metformin-500mg-48")],
      ["labetalol, impaired without a figure", impaired, one("labetalol-50mg-30")],
    ],
    unknowns: [
      ["nobody knows", woman({ kidney: { is: "unknown" } }), one("metformin-500mg-48"), "kidney.unanswered"],
      ["a drug without a row", at(40), one("betahistine-12mg-30"), "kidney.not-covered"],
      ["herbs", at(40), one("guipi-pills-10"), "kidney.not-covered"],
      ["an unlisted drug", impaired, one("unlisted-1"), "kidney.not-covered"],
    ],
  });
  test("below 30 the graver sentence is told", () => {
    expect(said("kidney", at(29), one("metformin-500mg-48"))[0]?.says.en).toContain("lactic acidosis");
    expect(said("kidney", at(31), one("metformin-500mg-48"))[0]?.says.en).toContain("lower the dose");
  });
});

describe("liver", () => {
  const ill = woman({ liver: { is: "impaired" } });
  checkTables("liver", {
    hits: [
      ["valproate", ill, one("valproate-500mg-30"), "liver.avoid"],
      ["atorvastatin", ill, one("atorvastatin-20mg-7"), "liver.avoid"],
      ["methyldopa", ill, one("methyldopa-250mg-100"), "liver.avoid"],
      ["isotretinoin", ill, one("isotretinoin-10mg-15"), "liver.avoid"],
      ["the pill", ill, one("desogestrel-ee-21"), "liver.avoid"],
      ["domperidone", ill, one("domperidone-10mg-30"), "liver.avoid"],
      ["propylthiouracil", ill, one("propylthiouracil-50mg-100"), "liver.avoid"],
      ["norethisterone", ill, one("norethisterone-625ug-100"), "liver.avoid"],
      ["raloxifene", ill, one("raloxifene-60mg-7"), "liver.avoid"],
      ["methimazole", ill, one("methimazole-5mg-100"), "liver.caution"],
      ["paracetamol", ill, one("paracetamol-500mg-12"), "liver.caution"],
      ["labetalol", ill, one("labetalol-50mg-30"), "liver.caution"],
      ["clarithromycin", ill, one("clarithromycin-250mg-6"), "liver.caution"],
    ],
    misses: [
      ["levothyroxine", ill, one("levothyroxine-50ug-100")],
      ["folic acid", ill, one("folic-acid-400ug-31")],
      ["montelukast", ill, one("montelukast-10mg-5")],
      ["linagliptin", ill, one("linagliptin-5mg-7")],
      ["levetiracetam", ill, one("levetiracetam-250mg-30")],
      ...[
        "valproate-500mg-30",
        "atorvastatin-20mg-7",
        "methyldopa-250mg-100",
        "isotretinoin-10mg-15",
        "methimazole-5mg-100",
      ].map((id): Case => [`${id} with a normal liver`, woman(), one(id)]),
    ],
    unknowns: [
      ["nobody knows", woman({ liver: { is: "unknown" } }), one("valproate-500mg-30"), "liver.unanswered"],
      ["a drug without a row", ill, one("betahistine-12mg-30"), "liver.not-covered"],
      ["herbs", ill, one("guipi-pills-10"), "liver.not-covered"],
      ["an unlisted drug", ill, one("unlisted-1"), "liver.not-covered"],
    ],
  });
});
