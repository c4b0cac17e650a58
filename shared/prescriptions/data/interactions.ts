import type { CheckSource } from "../check-model";
import { bnf, fdaLabel, label } from "./check-sources";

/** Two drugs that should not meet, or not at one hour. `a`, `b`: beginnings of ATC codes. */
export type Interaction = {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** "avoid": not together; "watch": with care; "apart": not at the same hour. */
  readonly kind: "avoid" | "watch" | "apart";
  readonly zh: string;
  readonly en: string;
  readonly source: CheckSource;
};
const SECTION = "【药物相互作用】";
const pair =
  (kind: Interaction["kind"]) =>
  (a: string, b: string, zh: string, en: string, source: CheckSource = label(SECTION)): Interaction => ({
    kind,
    a: a.split(" "),
    b: b.split(" "),
    zh,
    en,
    source,
  });
const avoid = pair("avoid");
const watch = pair("watch");
const apart = pair("apart");

/** Well-established pairs only: each is named in a label or a national formulary. What is not here is not said to be harmless. */
export const interactions: readonly Interaction[] = [
  apart(
    "H03AA01",
    "A12A",
    "钙剂减少左甲状腺素吸收，间隔至少4小时",
    "calcium keeps levothyroxine from being absorbed: four hours apart",
  ),
  apart(
    "H03AA01",
    "B03A",
    "铁剂减少左甲状腺素吸收，间隔至少4小时",
    "iron keeps levothyroxine from being absorbed: four hours apart",
  ),
  apart(
    "H03AA01",
    "A02A",
    "含铝镁抗酸药减少左甲状腺素吸收，间隔至少4小时",
    "antacids keep levothyroxine from being absorbed: four hours apart",
  ),
  watch(
    "H03AA01",
    "A02BC",
    "质子泵抑制剂可降低左甲状腺素吸收，复查TSH",
    "proton-pump inhibitors lower its absorption: check TSH",
  ),
  watch("H03AA01", "B01AA03", "增强华法林作用，监测INR", "warfarin acts more strongly: watch INR"),
  watch(
    "H03AA01",
    "N03AF01 N03AB02 N03AA02",
    "加快左甲状腺素代谢，复查TSH",
    "levothyroxine is broken down faster: check TSH",
  ),
  watch(
    "H03AA01",
    "G03CA03 G03AA G03HB01",
    "雌激素可增加左甲状腺素需要量",
    "oestrogens may raise the need of levothyroxine",
  ),
  avoid("B01AA03", "M01AB M01AE M01AH", "出血风险增加", "more bleeding"),
  avoid("B01AA03", "B01AC06", "出血风险增加", "more bleeding"),
  watch("B01AA03", "P01AB", "抑制华法林代谢，INR升高", "warfarin is broken down more slowly: INR rises"),
  watch("B01AA03", "J01EE01", "增强抗凝作用，INR升高", "anticoagulation is stronger: INR rises"),
  watch("B01AA03", "J02AC", "抑制华法林代谢，INR升高", "warfarin is broken down more slowly: INR rises"),
  watch("B01AA03", "J01FA", "大环内酯类可升高INR", "macrolides may raise INR"),
  watch("B01AA03", "J01MA12", "喹诺酮类可升高INR", "quinolones may raise INR"),
  watch("B01AA03", "N03AF01 N03AB02 N03AA02", "酶诱导或竞争，INR波动", "enzymes are induced: INR shifts"),
  avoid("B01AA03", "L02BA01", "明显增强抗凝，出血风险", "much stronger anticoagulation"),
  watch(
    "B01AA03",
    "N02BE01",
    "长期规律使用对乙酰氨基酚可升高INR",
    "regular use of paracetamol for long may raise INR",
    bnf("Paracetamol – warfarin"),
  ),
  watch("B01AA03", "G01AF04", "阴道用咪康唑可吸收并升高INR", "vaginal miconazole is absorbed and may raise INR"),
  watch("B01AA03", "M01AX05", "氨基葡萄糖可升高INR", "glucosamine may raise INR", bnf("Glucosamine – warfarin")),
  watch("B01AA03", "N06AB", "出血风险增加", "more bleeding"),
  avoid("B01AB05", "M01AB M01AE M01AH", "出血风险增加", "more bleeding"),
  watch("B01AB05", "B01AC06", "出血风险增加，按专科方案", "more bleeding: only as the specialist plans"),
  watch("B01AB05", "B01AA03", "重叠抗凝需监测", "overlapping anticoagulation is watched"),
  watch(
    "B01AC06",
    "M01AB M01AE M01AH",
    "胃肠出血增加；布洛芬可减弱阿司匹林抗血小板作用",
    "more bleeding; ibuprofen may block aspirin's effect on platelets",
  ),
  watch("M01AB M01AE M01AH", "H02AB", "胃肠溃疡和出血风险增加", "more ulcers and bleeding"),
  watch("M01AB M01AE M01AH", "N06AB", "出血风险增加", "more bleeding"),
  watch(
    "M01AB M01AE M01AH",
    "C09A C09C",
    "减弱降压并加重肾损害",
    "less effect on blood pressure, more harm to kidneys",
  ),
  watch("M01AB M01AE M01AH", "C03", "减弱利尿作用，肾损害风险", "diuretics act less; harm to kidneys"),
  avoid(
    "C10AA01",
    "J01FA01 J01FA09 J02AC02",
    "横纹肌溶解，禁止合用",
    "breakdown of muscle: contraindicated together",
    label("【禁忌】"),
  ),
  watch(
    "C10AA01",
    "C08CA01",
    "辛伐他汀每日不超过20 mg",
    "simvastatin no more than 20 mg a day",
    fdaLabel("2.3 Dosage with amlodipine (simvastatin)"),
  ),
  watch("C10AA05", "J01FA09 J02AC02", "他汀血药浓度升高，限制剂量", "statin levels rise: limit the dose"),
  watch("C09A C09C", "C03DA01", "高钾血症", "high potassium"),
  watch("C09A C09C", "A12BA01", "高钾血症", "high potassium"),
  avoid(
    "C09A",
    "C09C",
    "不联合使用：高钾、低血压、肾损害",
    "not together: high potassium, low pressure, harm to kidneys",
  ),
  avoid(
    "C03DA01",
    "A12BA01",
    "高钾血症，禁止合用",
    "high potassium: contraindicated together",
    label("【禁忌】【药物相互作用】"),
  ),
  watch("G03AA12", "C03DA01 C09A C09C A12BA01", "屈螺酮保钾，监测血钾", "drospirenone keeps potassium: watch it"),
  apart(
    "J01MA12",
    "A12A B03A A12CB02 A02A",
    "金属离子减少喹诺酮吸收，间隔至少2小时",
    "metals keep quinolones from being absorbed: two hours apart",
  ),
  watch("J01MA12", "M01AB M01AE M01AH", "惊厥风险增加", "more convulsions"),
  watch("J01MA12", "H02AB", "肌腱断裂风险增加", "more tendon rupture"),
  watch("J01MA12", "A10A A10BB", "血糖异常，加强监测", "blood sugar may go wrong: watch it"),
  apart(
    "J01AA",
    "A12A B03A A12CB02 A02A",
    "金属离子减少四环素类吸收，错开服用",
    "metals keep tetracyclines from being absorbed: take apart",
  ),
  avoid(
    "J01AA",
    "D10BA01",
    "颅内压增高，禁止合用",
    "raised pressure in the skull: contraindicated together",
    label("【禁忌】【药物相互作用】"),
  ),
  watch("J01AA02", "N03AF01 N03AB02 N03AA02", "多西环素代谢加快", "doxycycline is broken down faster"),
  avoid("D10BA01", "A11CB00", "维生素A过量", "too much vitamin A"),
  avoid(
    "G03AA G03HB01 G03AD01",
    "N03AF01 N03AF02 N03AB02 N03AA02 N03AX11",
    "酶诱导，避孕失败",
    "enzymes are induced: contraception fails",
  ),
  watch("N03AX09", "N03AG01", "拉莫三嗪浓度升高、严重皮疹，须减量", "lamotrigine rises, severe rash: lower its dose"),
  watch("N03AX09", "G03AA G03HB01", "拉莫三嗪浓度下降约一半", "lamotrigine falls by about half"),
  watch("N03AX09", "N03AF01 N03AB02 N03AA02", "拉莫三嗪浓度下降", "lamotrigine falls"),
  watch("N03AG01", "N03AA02", "苯巴比妥浓度升高", "phenobarbital rises"),
  watch("N03AG01", "N03AX11", "高血氨和脑病风险", "high ammonia and brain disease"),
  avoid("N03AF01", "J01FA01 J01FA09", "卡马西平浓度升高、中毒", "carbamazepine rises to poisonous levels"),
  watch("N03AB02 N03AA02", "B03BB01", "叶酸可降低抗癫痫药浓度", "folic acid may lower the antiepileptic"),
  watch("R03DA04", "J01FA01 J01FA09", "茶碱浓度升高、中毒", "theophylline rises to poisonous levels"),
  avoid("A03FA03", "J01FA01 J01FA09 J02AC", "QT延长，禁止合用", "long QT: contraindicated together", label("【禁忌】")),
  avoid("J02AC01", "J01FA01", "QT延长，禁止合用", "long QT: contraindicated together", label("【禁忌】")),
  watch("P01BA02", "J01FA J01MA12 A03FA03", "QT延长风险", "a risk of long QT"),
  apart(
    "M05BA04",
    "A12A B03A A02A",
    "减少阿仑膦酸吸收，至少间隔30分钟",
    "keep alendronate from being absorbed: at least 30 minutes apart",
  ),
  apart("B03A", "A02A", "抗酸药减少铁吸收，错开服用", "antacids keep iron from being absorbed: take apart"),
  apart(
    "B03A",
    "A12A",
    "钙盐减少铁吸收，错开服用",
    "calcium keeps iron from being absorbed: take apart",
    bnf("Calcium salts – oral iron"),
  ),
  apart(
    "B03A",
    "A12CB02",
    "铁与锌相互减少吸收，错开服用",
    "iron and zinc keep each other from being absorbed: take apart",
    bnf("Oral iron – zinc"),
  ),
  apart(
    "A12CB02",
    "A12A",
    "钙盐减少锌吸收，错开服用",
    "calcium keeps zinc from being absorbed: take apart",
    bnf("Calcium salts – zinc"),
  ),
  apart(
    "C02AB01",
    "B03A",
    "铁剂明显减少甲基多巴吸收",
    "iron keeps methyldopa from being absorbed",
    bnf("Methyldopa – oral iron"),
  ),
  avoid("N06AB", "N02AX02", "5-羟色胺综合征、惊厥", "serotonin syndrome, convulsions"),
  avoid("N06AB03", "L02BA01", "抑制CYP2D6，他莫昔芬失效", "CYP2D6 is blocked: tamoxifen fails"),
  avoid("L02BG04", "L02BA01", "他莫昔芬降低来曲唑浓度", "tamoxifen lowers letrozole"),
  avoid("L02BG04 L02BA01", "G03C G03AA G03HB01", "雌激素拮抗治疗作用", "oestrogens undo the treatment"),
  avoid(
    "R03AC R03CC R03AK07",
    "C07AA05",
    "非选择性β受体阻滞剂可诱发支气管痉挛",
    "a non-selective beta-blocker may bring on spasm of the airways",
  ),
  avoid(
    "R03AC R03CC R03AK07",
    "C07AG01",
    "拉贝洛尔阻滞β2受体，支气管哮喘禁用",
    "labetalol blocks beta-2 receptors: contraindicated in asthma",
    label("【禁忌】"),
  ),
  watch(
    "R03AC R03CC R03AK07",
    "C07AB02",
    "选择性β1受体阻滞剂在较大剂量时仍可拮抗β2激动剂",
    "a selective beta-blocker may still work against beta-2 agonists in higher doses",
  ),
  watch("R03BA R03AK07 R01AD", "J02AC02", "糖皮质激素全身暴露增加", "more steroid gets into the body"),
  watch(
    "A10A",
    "A10BA A10BB A10BF A10BH A10BK",
    "合用口服降糖药时低血糖风险增加，胰岛素可能须减量",
    "low blood sugar is likelier with other drugs for diabetes: insulin may have to be lowered",
  ),
  watch(
    "A10A A10B",
    "H03AA01",
    "甲状腺激素可增加降糖药需要量",
    "thyroid hormone may raise the need of drugs for diabetes",
  ),
  watch("A10A A10B", "H02AB", "糖皮质激素升高血糖", "steroids raise blood sugar"),
  watch("C07", "A10A A10BB", "掩盖低血糖症状", "hides the signs of low blood sugar"),
  watch("C07", "C08CA05", "低血压、心功能抑制，监测血压", "low pressure, a weaker heart: watch blood pressure"),
  watch("A10BB", "J02AC01 J01EE01", "低血糖", "low blood sugar"),
  watch("G02CB01", "A03FA03", "相互拮抗", "they undo each other"),
  watch("G02CB", "J01FA01 J01FA09", "麦角衍生物浓度升高", "the ergot derivative rises"),
  avoid("A07FA02", "J02AC A07AA02", "抗真菌药灭活布拉氏酵母菌", "antifungals kill the yeast"),
  apart(
    "A07FA01 A07FA51",
    "J01 P01AB",
    "抗菌药减弱活菌疗效，错开服用",
    "antibacterials weaken live bacteria: take apart",
  ),
  apart("A07BC05", "J01", "吸附其他药物，错开服用", "it binds other drugs: take apart"),
  apart("J02AC02", "A02A A02BA A02BC", "胃酸减少降低伊曲康唑吸收", "less acid: less itraconazole is absorbed"),
  avoid(
    "B02AA02",
    "G03AA G03HB01",
    "血栓风险，禁止合用",
    "clots: contraindicated together",
    fdaLabel("4 Contraindications (tranexamic acid tablets)"),
  ),
  avoid("G02CA01", "C07", "相互拮抗", "they undo each other"),
  watch("G02CA01", "H02AB", "肺水肿风险", "a risk of fluid in the lungs"),
  watch(
    "C08CA05",
    "A12A",
    "合用钙剂血钙可升高，硝苯地平作用可减弱",
    "calcium in the blood may rise with a calcium supplement, and nifedipine may act less",
  ),
  apart("N03AB02", "A12A", "钙剂与苯妥英钠相互减少吸收", "calcium and phenytoin keep each other from being absorbed"),
  watch("C03AA03", "A12A A11CC", "高钙血症", "high calcium"),
  watch("C08CA05", "N03AF01 N03AB02 N03AA02", "硝苯地平浓度下降", "nifedipine falls"),
  watch("G04BD08 G04BD04", "J02AC02", "抗胆碱药浓度升高，限制剂量", "the anticholinergic rises: limit its dose"),
];

/**
 * Drugs whose whole interaction section was compared with every other drug of this list. Only a pair of two of these can be
 * found clear; any other pair without an entry above is "not checked".
 */
export const comparedDrugs: readonly string[] = [
  "A06AD11",
  "A07CA00",
  "A12A",
  "A12CB02",
  "B03A",
  "B03BB01",
  "D01AC01",
  "G01AF02",
  "H03AA01",
  "J01CA04",
  "N02BE01",
  "R01AD05",
  "R03BA02",
  "R03DC03",
  "R06AE07",
  "R06AX13",
];
