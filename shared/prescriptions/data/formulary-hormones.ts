import type { Drug } from "../formulary-model";
import { row } from "./formulary-rows";

/** ATC H: thyroid, steroids, pituitary. */
export const hormones: readonly Drug[] = [
  row(
    "levothyroxine-25ug-100",
    "左甲状腺素钠片",
    "Levothyroxine sodium tablets",
    "H03AA01",
    "tablet",
    [0.025, "25 µg"],
    [100, 2480, 40],
    { essential: true, most: 0.3 },
  ),
  row(
    "levothyroxine-50ug-100",
    "左甲状腺素钠片",
    "Levothyroxine sodium tablets",
    "H03AA01",
    "tablet",
    [0.05, "50 µg"],
    [100, 2960, 40],
    { essential: true, most: 0.3 },
  ),
  row(
    "methimazole-5mg-100",
    "甲巯咪唑片",
    "Thiamazole (methimazole) tablets",
    "H03BB02",
    "tablet",
    [5, "5 mg"],
    [100, 1880, 45],
    { essential: true, often: ["qd", "bid", "tid"], most: 60 },
  ),
  row(
    "propylthiouracil-50mg-100",
    "丙硫氧嘧啶片",
    "Propylthiouracil tablets",
    "H03BA02",
    "tablet",
    [50, "50 mg"],
    [100, 2120, 45],
    { essential: true, often: ["bid", "tid"], most: 600 },
  ),
];
