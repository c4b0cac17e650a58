import type { Bilingual } from "../../kernel/words";
import type { Check } from "../check-model";
import { hospitalTable, internetMeasures, onlineSalesBan } from "../data/check-sources";
import type { Special } from "../formulary-model";
import { clear, held, hit, notChecked, strange } from "./say";

const source = internetMeasures("第十九条 / art. 19");
const banned = onlineSalesBan("一、二 / parts 1 and 2");
const KINDS: Readonly<Record<Exclude<Special, "none">, Bilingual>> = {
  narcotic: { zh: "麻醉药品", en: "a narcotic drug" },
  "psychotropic-1": { zh: "第一类精神药品", en: "a psychotropic drug of class 1" },
  "psychotropic-2": { zh: "第二类精神药品", en: "a psychotropic drug of class 2" },
  toxic: { zh: "医疗用毒性药品", en: "a medicinal poison" },
  radioactive: { zh: "放射性药品", en: "a radioactive drug" },
  precursor: { zh: "药品类易制毒化学品", en: "a precursor chemical" },
  "not-online": { zh: "国家禁止网络销售的药品", en: "a drug that may not be sold online" },
};

/** Specially managed drugs are never prescribed online (C5, P8). */
export const special: Check = (_subject, lines) => [
  ...held(lines).flatMap(({ drug }) =>
    drug.special === "none"
      ? []
      : [
          hit(
            "special",
            "managed",
            [drug.id],
            {
              zh: `${drug.generic.zh}是${KINDS[drug.special].zh}，不能在线上开具，请患者到院就诊。`,
              en: `${drug.generic.en} is ${KINDS[drug.special].en}: never online; the patient must come in.`,
            },
            drug.special === "not-online" ? banned : source,
          ),
        ],
  ),
  ...notChecked(
    "special",
    "unknown-drug",
    strange(lines),
    { zh: "药品不在本院目录，未核对管理类别。", en: "Not in the formulary: its class was not checked." },
    hospitalTable("formulary"),
  ),
  ...clear(
    "special",
    held(lines).flatMap(({ drug }) => (drug.special === "none" ? [drug.id] : [])),
    { zh: "不属于特殊管理药品。", en: "Not specially managed." },
    source,
  ),
];
