import type { Bilingual } from "../../kernel/words";
import { prescriptionMeasures } from "./check-sources";

export type ReviewCodeRow = {
  readonly code: string;
  readonly kind: "irregular" | "unsuitable" | "abnormal";
  readonly words: Bilingual;
};
const KINDS = { 1: "irregular", 2: "unsuitable", 3: "abnormal" } as const;
const c = (group: keyof typeof KINDS, item: number, zh: string, en: string): ReviewCodeRow => ({
  code: `${group}-${item}`,
  kind: KINDS[group],
  words: { zh, en },
});

/** 医院处方点评管理规范（试行）（卫医管发〔2010〕28号）: codes of irregular, unsuitable and abnormal prescriptions (C.2). */
export const REVIEW_CODES_SOURCE = "医院处方点评管理规范（试行）（卫医管发〔2010〕28号）";
/** With the duty to check, as the measures say it. */
export const REVIEW_DUTY_SOURCE = prescriptionMeasures("art. 35-36");

export const reviewCodes: readonly ReviewCodeRow[] = [
  c(
    1,
    1,
    "处方的前记、正文、后记内容缺项，书写不规范或者字迹难以辨认",
    "Fields are missing, written against the rules or unreadable",
  ),
  c(
    1,
    2,
    "医师签名、签章不规范或者与签名、签章的留样不一致",
    "The doctor's signature is missing or differs from the one kept",
  ),
  c(
    1,
    3,
    "药师未对处方进行适宜性审核，或无审核、调配、核对、发药签名",
    "No pharmacist reviewed it, or signatures of review and dispensing are missing",
  ),
  c(1, 4, "新生儿、婴幼儿处方未写明日、月龄", "A newborn's or infant's age is not given in days or months"),
  c(
    1,
    5,
    "西药、中成药与中药饮片未分别开具处方",
    "Western and patent medicines and herbal pieces are not on separate prescriptions",
  ),
  c(1, 6, "未使用药品规范名称开具处方", "A drug is not named by its standard name"),
  c(1, 7, "药品的剂量、规格、数量、单位等书写不规范或不清楚", "Dose, strength, number or unit are unclear"),
  c(1, 8, "用法、用量使用“遵医嘱”“自用”等含糊不清字句", "Vague instructions such as “as directed” or “own use”"),
  c(
    1,
    9,
    "处方修改未签名并注明修改日期，或药品超剂量使用未注明原因和再次签名",
    "A change, or an unusual dose, is unsigned or without a reason",
  ),
  c(1, 10, "开具处方未写临床诊断或临床诊断书写不全", "No diagnosis, or an incomplete one"),
  c(1, 11, "单张门急诊处方超过五种药品", "More than five drugs on one prescription"),
  c(
    1,
    12,
    "无特殊情况下，门诊处方超过7日用量，急诊处方超过3日用量，慢性病、老年病或特殊情况下需要适当延长处方用量未注明理由",
    "More than 7 days (3 in an emergency) without a reason",
  ),
  c(
    1,
    13,
    "开具麻醉药品、精神药品、医疗用毒性药品、放射性药品等特殊管理药品处方未执行国家有关规定",
    "Specially managed drugs against the rules",
  ),
  c(1, 14, "医师未按照抗菌药物临床应用管理规定开具抗菌药物处方", "Antibacterials against the rules on their grades"),
  c(
    1,
    15,
    "中药饮片处方药物未按照君、臣、佐、使的顺序排列，或未按要求标注调剂、煎煮等特殊要求",
    "Herbs of a decoction out of order, or brewing not described",
  ),
  c(2, 1, "适应证不适宜", "Unsuitable for the diagnosis"),
  c(2, 2, "遴选的药品不适宜", "Unsuitable choice of drug, or a contraindication"),
  c(2, 3, "药品剂型或给药途径不适宜", "Unsuitable form or route"),
  c(2, 4, "无正当理由不首选国家基本药物", "An essential drug was not preferred, without a reason"),
  c(2, 5, "用法、用量不适宜", "Unsuitable dose or frequency"),
  c(2, 6, "联合用药不适宜", "Unsuitable combination"),
  c(2, 7, "重复给药", "The same medicine twice"),
  c(2, 8, "有配伍禁忌或者不良相互作用", "Incompatible, or a harmful interaction"),
  c(2, 9, "其它用药不适宜情况", "Unsuitable for another reason"),
  c(3, 1, "无适应证用药", "No indication"),
  c(3, 2, "无正当理由开具高价药", "Costly without a reason"),
  c(3, 3, "无正当理由超说明书用药", "Off-label without a reason"),
  c(3, 4, "无正当理由为同一患者同时开具2种以上药理作用相同药物", "Two drugs of the same action without a reason"),
];

/** The row of a code; undefined for one that the rules do not know. */
export const reviewCodeOf = (code: string): ReviewCodeRow | undefined => reviewCodes.find((row) => row.code === code);
