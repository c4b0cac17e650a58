import type { CheckSubject } from "../../../shared/prescriptions/check-model";
import { checkTables, child, rx, woman, type Case, type Written } from "./check-kit";

describe("doses of children", () => {
  const [each, day, young] = ["child-dose.over-each", "child-dose.over-day", "child-dose.too-young"];
  const dose = (id: string, over: Written) => [rx(id, over)];
  checkTables("child-dose", {
    hits: [
      [
        "paracetamol 480 mg at 15 kg",
        child(48, 15),
        dose("paracetamol-suspension-100ml", { dose: 15, frequency: "prn" }),
        each,
      ],
      [
        "ibuprofen 200 mg at 12 kg",
        child(30, 12),
        dose("ibuprofen-suspension-100ml", { dose: 10, frequency: "prn" }),
        each,
      ],
      ["ibuprofen at 5 months", child(5, 7), dose("ibuprofen-drops-20ml", { dose: 1, frequency: "prn" }), young],
      [
        "amoxicillin 1500 mg at 15 kg",
        child(48, 15),
        dose("amoxicillin-granules-125mg-18", { dose: 4, frequency: "tid" }),
        day,
      ],
      [
        "cefixime 150 mg at 20 kg",
        child(72, 20),
        dose("cefixime-granules-50mg-8", { dose: 3, frequency: "bid" }),
        each,
      ],
      ["azithromycin 300 mg at 20 kg", child(72, 20), dose("azithromycin-drysuspension-100mg-6", { dose: 3 }), day],
      [
        "oseltamivir 45 mg at 14 kg",
        child(30, 14),
        dose("oseltamivir-granules-15mg-10", { dose: 3, frequency: "bid" }),
        each,
      ],
      ["doxycycline at 7", child(84, 24), dose("doxycycline-100mg-10", { frequency: "qd" }), young],
      ["levofloxacin at 16", child(192, 55), dose("levofloxacin-500mg-4", { frequency: "qd" }), young],
      ["aspirin at 10", child(120, 30), dose("aspirin-100mg-30", { frequency: "qd" }), young],
      ["cetirizine 10 mg at 4", child(48, 16), dose("cetirizine-drops-20ml", { dose: 1 }), day],
      ["levothyroxine 150 µg at 2, 12 kg", child(24, 12), dose("levothyroxine-50ug-100", { dose: 3 }), day],
      ["propylthiouracil at 12", child(144, 40), dose("propylthiouracil-50mg-100", { frequency: "tid" }), young],
      ["zinc 40 mg at 1", child(14, 10), dose("zinc-gluconate-10mg-24", { dose: 2, frequency: "bid" }), day],
    ],
    misses: [
      [
        "paracetamol 224 mg at 15 kg",
        child(48, 15),
        dose("paracetamol-suspension-100ml", { dose: 7, frequency: "prn" }),
      ],
      ["ibuprofen 120 mg at 12 kg", child(30, 12), dose("ibuprofen-suspension-100ml", { dose: 6, frequency: "prn" })],
      ["ibuprofen at 6 months", child(6, 8), dose("ibuprofen-drops-20ml", { dose: 2, frequency: "prn" })],
      [
        "amoxicillin 1125 mg at 15 kg",
        child(48, 15),
        dose("amoxicillin-granules-125mg-18", { dose: 3, frequency: "tid" }),
      ],
      ["cefixime 100 mg at 20 kg", child(72, 20), dose("cefixime-granules-50mg-8", { dose: 2, frequency: "bid" })],
      ["azithromycin 200 mg at 20 kg", child(72, 20), dose("azithromycin-drysuspension-100mg-6", { dose: 2 })],
      [
        "oseltamivir 45 mg at 16 kg",
        child(48, 16),
        dose("oseltamivir-granules-15mg-10", { dose: 3, frequency: "bid" }),
      ],
      ["doxycycline at 8", child(96, 26), dose("doxycycline-100mg-10", { frequency: "qd" })],
      ["cetirizine 5 mg at 4", child(48, 16), dose("cetirizine-drops-20ml", { dose: 0.5 })],
      ["levothyroxine 50 µg at 2, 12 kg", child(24, 12), dose("levothyroxine-50ug-100", { dose: 1 })],
      ["montelukast 4 mg at 3", child(36, 14), dose("montelukast-4mg-chewable-5", {})],
      ["levofloxacin at 18", child(216, 55), dose("levofloxacin-500mg-4", {})],
    ],
    unknowns: [
      [
        "no weight",
        child(48),
        dose("paracetamol-suspension-100ml", { dose: 5, frequency: "q6h" }),
        "child-dose.no-weight",
      ],
      [
        "a weight of half a year ago",
        child(48, undefined, { weight: { kg: 15, on: "2026-05-01" } }),
        dose("amoxicillin-granules-125mg-18", { dose: 2, frequency: "tid" }),
        "child-dose.no-weight",
      ],
      [
        "an infant's weight of six weeks ago",
        child(6, undefined, { weight: { kg: 7, on: "2026-10-10" } }),
        dose("ibuprofen-drops-20ml", { dose: 1, frequency: "prn" }),
        "child-dose.no-weight",
      ],
      ["a drug without a row", child(48, 15), dose("lactulose-100ml", { dose: 5 }), "child-dose.not-covered"],
      [
        "herbs for children",
        child(48, 15),
        dose("xiaoer-chiqiao-granules-6", { frequency: "tid" }),
        "child-dose.not-covered",
      ],
      [
        "as needed: the day's total",
        child(48, 15),
        dose("ibuprofen-suspension-100ml", { dose: 5, frequency: "prn" }),
        "child-dose.as-needed",
      ],
    ],
  });
});

describe("an adult's daily maximum", () => {
  const over = "day-dose.over";
  const line = (id: string, dose: number, frequency: Written["frequency"]) => [rx(id, { dose, frequency })];
  const at = (what: string, lines: ReturnType<typeof line>, code?: string, who: CheckSubject = woman()): Case => [
    what,
    who,
    lines,
    code,
  ];
  checkTables("day-dose", {
    hits: [
      at("paracetamol 2.5 g", line("paracetamol-500mg-12", 1.25, "q6h"), over),
      at("metformin 3 g", line("metformin-500mg-48", 2, "tid"), over),
      at("levothyroxine 350 µg", line("levothyroxine-50ug-100", 7, "qd"), over),
      at("loratadine 20 mg", line("loratadine-10mg-12", 1, "bid"), over),
      at("cetirizine 20 mg", line("cetirizine-10mg-12", 2, "qd"), over),
      at("domperidone 40 mg", line("domperidone-10mg-30", 1, "qid"), over),
      at("amlodipine 15 mg", line("amlodipine-5mg-28", 3, "qd"), over),
      at("labetalol 2.8 g", line("labetalol-100mg-30", 7, "qid"), over),
      at("montelukast 20 mg", line("montelukast-10mg-5", 2, "qn"), over),
      at("methimazole 75 mg", line("methimazole-5mg-100", 5, "tid"), over),
      at("paracetamol 2.5 g at once, as needed", line("paracetamol-500mg-12", 5, "prn"), over),
      at("loratadine 20 mg for a child", line("loratadine-10mg-12", 2, "qd"), over, child(60, 18)),
    ],
    misses: [
      at("paracetamol 2 g", line("paracetamol-500mg-12", 1, "q6h")),
      at("metformin 1.5 g", line("metformin-500mg-48", 1, "tid")),
      at("levothyroxine 300 µg", line("levothyroxine-50ug-100", 6, "qd")),
      at("loratadine 10 mg", line("loratadine-10mg-12", 1, "qd")),
      at("domperidone 30 mg", line("domperidone-10mg-30", 1, "tid")),
      at("amlodipine 10 mg", line("amlodipine-5mg-28", 2, "qd")),
      at("labetalol 2.4 g", line("labetalol-100mg-30", 6, "qid")),
      at("alendronate 70 mg once a week", line("alendronate-70mg-1", 1, "qw")),
      at("fluconazole 150 mg once a week", line("fluconazole-150mg-1", 1, "qw")),
      at("methimazole 60 mg", line("methimazole-5mg-100", 4, "tid")),
      at("dienogest 2 mg every other day", line("dienogest-2mg-28", 1, "qod")),
    ],
    unknowns: [
      at("as needed", line("paracetamol-500mg-12", 1, "prn"), "day-dose.not-covered"),
      at("no maximum in the label", line("insulin-aspart-300iu", 10, "tid"), "day-dose.not-covered"),
      at("an unlisted drug", [rx("unlisted-1")], "day-dose.not-covered"),
      at("a child below the maximum", line("loratadine-10mg-12", 1, "qd"), "day-dose.not-covered", child(60, 18)),
    ],
  });
});
