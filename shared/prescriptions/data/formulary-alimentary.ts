import type { Drug } from "../formulary-model";
import { row } from "./formulary-rows";

/** ATC A: stomach and bowel, diabetes, vitamins and minerals. */
export const alimentary: readonly Drug[] = [
  row(
    "calcium-d3-600mg-60",
    "碳酸钙D3片",
    "Calcium carbonate and vitamin D3 tablets",
    "A12AX01",
    "tablet",
    [600, "Ca 600 mg + D3 125 IU"],
    [60, 6480, 130],
    { contains: ["A12AA04", "A11CC05"], often: ["qd", "bid"], most: 2000 },
  ),
  row(
    "vitamin-d3-400iu-36",
    "维生素D3软胶囊",
    "Vitamin D3 soft capsules",
    "A11CC05",
    "softgel",
    [400, "400 IU"],
    [36, 3980, 30],
    { iu: true, most: 4000 },
  ),
  row(
    "metformin-500mg-48",
    "盐酸二甲双胍片",
    "Metformin hydrochloride tablets",
    "A10BA02",
    "tablet",
    [500, "0.5 g"],
    [48, 1640, 60],
    { essential: true, often: ["bid", "tid"], most: 2550 },
  ),
  row(
    "insulin-aspart-300iu",
    "门冬胰岛素注射液",
    "Insulin aspart injection",
    "A10AB05",
    "insulinPen",
    [1, "300 IU (3 ml)"],
    [300, 6120, 60],
    { iu: true, cold: true, essential: true, often: ["tid"] },
  ),
];
