import { done, refused, type Result } from "../../kernel/result";
import type { Day } from "../../kernel/time";
import type { PriceLine, PriceList } from "../model";

type Row = readonly [code: string, zh: string, en: string, yuan: number, specialNeed?: "special-need"];

const list = (version: string, effectiveFrom: Day, source: string, rows: readonly Row[]): PriceList => ({
  version,
  effectiveFrom,
  lines: rows.map(([code, zh, en, yuan, special]): PriceLine => ({
    code,
    name: { zh, en },
    fen: Math.round(yuan * 100),
    specialNeed: special === "special-need",
    source,
  })),
});

const rows = (system: number, systemSpecial: number, echoSpecial: number): readonly Row[] => [
  ["US-SYSTEM", "胎儿系统超声检查", "Fetal system ultrasound", system],
  ["US-SYSTEM-SPECIAL", "特需胎儿系统超声检查", "Special-need fetal system ultrasound", systemSpecial, "special-need"],
  ["ECHO-FETAL-SPECIAL", "特需胎儿心脏超声检查", "Special-need fetal echocardiography", echoSpecial, "special-need"],
  ["ECHO-FETAL", "胎儿心脏超声检查", "Fetal echocardiography", 320],
  ["US-NT", "胎儿颈项透明层（NT）检查", "Nuchal translucency (NT) scan", 180],
  ["US-EARLY", "早孕超声检查", "Early pregnancy ultrasound", 95],
  ["US-OBSTETRIC", "产科常规超声检查", "Routine obstetric ultrasound", 120],
  ["US-GROWTH", "胎儿生长超声检查", "Fetal growth ultrasound", 150],
  ["US-CERVIX", "经阴道宫颈长度测量", "Transvaginal cervical length", 110],
  ["US-PELVIC", "妇科超声检查", "Gynaecological ultrasound", 105],
  ["US-BREAST", "乳腺超声检查", "Breast ultrasound", 115],
  ["US-CHILD-HIP", "婴儿髋关节超声检查", "Infant hip ultrasound", 100],
  ["US-CHILD-HEAD", "新生儿颅脑超声检查", "Newborn head ultrasound", 110],
  ["ECHO-CHILD", "儿童心脏超声检查", "Children's echocardiography", 220],
  ["CTG", "胎心监护", "Cardiotocography", 32],
  ["VISIT-ORDINARY", "普通门诊诊查费", "Ordinary outpatient visit", 15],
  ["VISIT-ASSOCIATE", "副主任医师诊查费", "Visit, associate chief physician", 25],
  ["VISIT-CHIEF", "主任医师诊查费", "Visit, chief physician", 35],
  ["VISIT-SPECIAL", "特需门诊诊查费", "Special-need outpatient visit", 200, "special-need"],
  ["VISIT-PRENATAL", "产前诊断咨询", "Prenatal diagnosis counselling", 60],
  ["CONSULT-TEXT-ORDINARY", "在线复诊诊查费（图文，主治医师）", "Online follow-up by text, attending physician", 15],
  [
    "CONSULT-TEXT-ASSOCIATE",
    "在线复诊诊查费（图文，副主任医师）",
    "Online follow-up by text, associate chief physician",
    25,
  ],
  ["CONSULT-TEXT-CHIEF", "在线复诊诊查费（图文，主任医师）", "Online follow-up by text, chief physician", 35],
  [
    "CONSULT-VOICE-ORDINARY",
    "在线复诊诊查费（语音，主治医师）",
    "Online follow-up by voice call, attending physician",
    25,
  ],
  [
    "CONSULT-VOICE-ASSOCIATE",
    "在线复诊诊查费（语音，副主任医师）",
    "Online follow-up by voice call, associate chief physician",
    40,
  ],
  ["CONSULT-VOICE-CHIEF", "在线复诊诊查费（语音，主任医师）", "Online follow-up by voice call, chief physician", 60],
  [
    "CONSULT-VIDEO-ORDINARY",
    "在线复诊诊查费（视频，主治医师）",
    "Online follow-up by video call, attending physician",
    35,
  ],
  [
    "CONSULT-VIDEO-ASSOCIATE",
    "在线复诊诊查费（视频，副主任医师）",
    "Online follow-up by video call, associate chief physician",
    55,
  ],
  ["CONSULT-VIDEO-CHIEF", "在线复诊诊查费（视频，主任医师）", "Online follow-up by video call, chief physician", 80],
  ["CONSULT-TEXT-FREE", "公益在线复诊（图文，免费）", "Free online follow-up by text", 0],
  ["LAB-DOWN-SERUM", "血清学产前筛查", "Serum screening in pregnancy", 165],
  ["LAB-NIPT", "孕妇外周血胎儿游离DNA检测", "Cell-free fetal DNA test", 780],
  ["LAB-OGTT", "口服葡萄糖耐量试验", "Oral glucose tolerance test", 48.5],
  ["LAB-BLOOD", "血常规", "Full blood count", 18],
];

/** Public price lists, oldest first; amounts are invented for the demonstration. */
export const priceLists: readonly PriceList[] = [
  list(
    "2025-07",
    "2025-07-01",
    "医院价格公示（演示）2025年第7号 / demonstration price notice 7 of 2025",
    rows(298, 680, 560),
  ),
  list(
    "2026-07",
    "2026-07-01",
    "医院价格公示（演示）2026年第4号 / demonstration price notice 4 of 2026",
    rows(310, 720, 580),
  ),
];

/** The list in force on an Asia/Shanghai day: the newest that is effective. Answers `price-list.missing` before the first. */
export function priceListOn(lists: readonly PriceList[], day: Day): Result<PriceList, "price-list.missing"> {
  const effective = lists.filter((one) => one.effectiveFrom <= day);
  const newest = effective.reduce<PriceList | undefined>(
    (best, one) => (best === undefined || one.effectiveFrom > best.effectiveFrom ? one : best),
    undefined,
  );
  return newest === undefined ? refused("price-list.missing") : done(newest);
}
