import type { CheckSource } from "../check-model";
import { fdaLabel, label, swissProduct } from "./check-sources";

/**
 * What is known of a drug in pregnancy. `of`: beginnings of ATC codes, or of ids where no ATC code fits. `weeks`: holds from
 * this week (inclusive) to that (exclusive) only; where the week is not known, "contraindicated" and "caution" are told as caution.
 */
export type PregnancyFact = {
  readonly of: readonly string[];
  readonly level: "contraindicated" | "caution" | "fine";
  readonly weeks?: readonly [from: number, to: number];
  readonly zh: string;
  readonly en: string;
  readonly source: CheckSource;
};
const SECTION = "【孕妇及哺乳期妇女用药】";
const BAN = "【禁忌】";
const fact =
  (level: PregnancyFact["level"]) =>
  (
    of: string,
    zh: string,
    en: string,
    source: CheckSource = label(SECTION),
    weeks?: readonly [number, number],
  ): PregnancyFact => ({
    of: of.split(" "),
    level,
    zh,
    en,
    source,
    ...(weeks ? { weeks } : {}),
  });
const banned = fact("contraindicated");
const caution = fact("caution");
const fine = fact("fine");

export const pregnancyFacts: readonly PregnancyFact[] = [
  banned(
    "N03AG01",
    "可致胎儿神经管缺陷和发育障碍",
    "causes neural tube defects and developmental disorders",
    label(BAN),
  ),
  banned("G03XB01 G02AD04", "用于终止妊娠", "ends a pregnancy", label("【适应症】")),
  banned("G03DC02", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned(
    "G03DA02",
    "孕期禁用",
    "contraindicated in pregnancy",
    fdaLabel("Contraindications (medroxyprogesterone tablets)"),
  ),
  banned(
    "G03AD01",
    "已确定妊娠者禁用",
    "contraindicated once a pregnancy is known",
    fdaLabel("4 Contraindications (levonorgestrel, emergency contraception)"),
  ),
  banned(
    "J01AA02",
    "妊娠中晚期禁用：影响胎儿牙齿和骨骼",
    "contraindicated in the second and third trimester: harms teeth and bones of the fetus",
    swissProduct("Kontraindikationen, Schwangerschaft (Doxycyclin)"),
    [14, 99],
  ),
  banned(
    "J01AA08",
    "孕妇和准备怀孕者禁用：影响胎儿牙齿和骨骼",
    "contraindicated in pregnancy and when planning one: harms teeth and bones of the fetus",
    label(SECTION),
  ),
  caution("J01AA", "影响胎儿牙齿和骨骼（FDA妊娠分级D）", "harms teeth and bones of the fetus (FDA category D)"),
  banned("D10BA01", "有极强的致畸性", "causes severe birth defects", label(BAN)),
  banned("D10AD01 D10AD03", "维A酸类外用药孕期禁用", "topical retinoids are contraindicated in pregnancy", label(BAN)),
  banned("B01AA03", "可致胚胎病变和胎儿出血", "causes embryopathy and bleeding of the fetus", label(BAN)),
  banned("C10AA", "孕期禁用他汀类", "statins are contraindicated in pregnancy", label(BAN)),
  banned(
    "C09A C09C",
    "可致胎儿肾损害、羊水过少和死亡",
    "harms fetal kidneys, causes too little amniotic fluid and death",
    label(BAN),
  ),
  banned("L02BG04", "孕期禁用，可致胎儿损害", "contraindicated in pregnancy; harms the fetus", label(BAN)),
  banned("L02BA01", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned("L02AE02", "孕期或可能怀孕者禁用", "contraindicated in pregnancy or when it is possible", label(BAN)),
  banned("G03GB02", "已怀孕者禁用促排卵药", "ovulation must not be stimulated in pregnancy", label(BAN)),
  banned("G03XC01", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned(
    "G03XA02",
    "孕期禁用，有抗雌孕激素作用",
    "contraindicated in pregnancy: works against the hormones that keep it",
    label(BAN),
  ),
  banned("G03DB08", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned(
    "G03AA G03HB01",
    "已怀孕者禁用复方激素避孕药",
    "combined hormonal contraceptives are contraindicated in pregnancy",
    label(BAN),
  ),
  banned("G03CA03 G03CA04", "孕期禁用雌激素", "oestrogens are contraindicated in pregnancy", label(BAN)),
  banned("G03CX01", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned("G03BA03", "可致女胎男性化", "makes a female fetus virile", label(BAN)),
  banned("J01MA", "孕期禁用喹诺酮类", "quinolones are contraindicated in pregnancy", label(SECTION)),
  banned("J01EE01", "孕期禁用磺胺复方", "contraindicated in pregnancy", label(BAN)),
  banned("J02AC02", "除危及生命外孕期禁用", "contraindicated in pregnancy unless life is in danger", label(BAN)),
  banned("P02CA03", "孕期禁用", "contraindicated in pregnancy", label(BAN)),
  banned(
    "M01AB M01AE M01AH",
    "妊娠晚期禁用：动脉导管早闭、羊水过少",
    "contraindicated in the third trimester: early closing of the ductus, too little amniotic fluid",
    label(SECTION),
    [28, 99],
  ),
  caution(
    "M01AB M01AE M01AH",
    "孕20周起可致胎儿肾功能障碍，能不用则不用",
    "from week 20 it may harm fetal kidneys; avoid where possible",
    fdaLabel("8.1 Pregnancy (Drug Safety Communication 2020-10-15)"),
  ),
  banned("G02CA01", "妊娠不足20周禁用", "contraindicated before 20 weeks", label(BAN), [0, 20]),
  fine("G02CA01", "用于20周后先兆早产", "for threatened preterm labour after 20 weeks", label("【适应症】")),
  banned(
    "J01XE01",
    "足月（38周后）禁用：新生儿溶血",
    "contraindicated at term: haemolysis of the newborn",
    fdaLabel("4 Contraindications"),
    [38, 99],
  ),
  caution("J01XE01", "仅在需要时使用", "only where needed"),
  banned(
    "P01AB01",
    "孕早期（前3个月）禁用",
    "contraindicated in the first trimester",
    fdaLabel("4 Contraindications (metronidazole, trichomoniasis)"),
    [0, 14],
  ),
  banned("P01AB02", "妊娠3个月内禁用", "contraindicated in the first trimester", label(BAN), [0, 14]),
  banned("fuke-qianjin", "孕妇禁用", "contraindicated in pregnancy", label(BAN)),
  banned("maren-runchang", "孕妇禁服", "not to be taken in pregnancy", label(BAN)),
  banned("yimucao-granules", "孕妇禁用", "contraindicated in pregnancy", label(BAN)),
  banned("xiaojin-pills", "孕妇禁用", "contraindicated in pregnancy", label(BAN)),
  banned("gongxuening", "孕妇忌服", "not to be taken in pregnancy", label(BAN)),
  caution("guizhi-fuling", "孕妇忌用或遵医嘱", "not in pregnancy, or only as the doctor says", label(BAN)),
  caution(
    "H03BB02",
    "孕早期有致畸风险，宜权衡或换药",
    "a risk of malformations in the first trimester: weigh it, or change",
  ),
  caution("H03BA02", "孕期慎用，注意肝损害与胎儿甲状腺", "with care: liver injury and the thyroid of the fetus"),
  caution(
    "P01AB",
    "各厂家说明书有禁用或慎用，仅在明确需要时使用",
    "labels differ between contraindicated and caution: only where clearly needed",
  ),
  caution("J02AC01", "大剂量长期使用有致畸报告", "malformations are reported after high or long doses"),
  caution("J01FA09", "慎用，宜换用其他抗菌药", "with care; prefer another antibacterial"),
  caution(
    "N03AB02 N03AA02 N03AF01 N03AX11",
    "有致畸风险（FDA妊娠分级D），不可自行停药",
    "a risk of malformations (FDA category D); never stop it alone",
  ),
  caution("N03AF02 N03AX09 N03AX14", "须权衡并监测血药浓度", "weigh it, and watch levels in the blood"),
  caution("C03 C07AA05 C07AB02 C08CA01", "慎用，须权衡对胎儿的影响", "with care: weigh the effect on the fetus"),
  caution("A10BA02 A10BB A10BF A10BH A10BK", "孕期降糖首选胰岛素", "insulin is preferred in pregnancy"),
  caution("H02AB", "慎用，权衡利弊", "with care, weighing benefit and risk"),
  caution("N06AB N05BA N05CD N05CF", "慎用，注意新生儿撤药反应", "with care: withdrawal of the newborn"),
  caution("A02BC01 A02BC04 A03FA A04AA01 A07DA03", "资料有限，权衡后使用", "little is known: weigh it"),
  caution("R03DA04 P01BA02 J05AF10 J05AH02 M05BA04", "权衡后使用", "use after weighing benefit and risk"),
  caution("D07 D11AH D05AX02 D06BB10", "资料有限，小面积短期使用", "little is known: small areas, short time"),
  caution("G02CB03", "确认怀孕后应与医生商定是否停用", "once pregnant, decide with the doctor whether to stop"),
  fine("H03AA01", "孕期应继续并按TSH调整（FDA妊娠分级A）", "goes on in pregnancy, adjusted to TSH (FDA category A)"),
  fine("B03BB01", "孕期常规补充", "a usual supplement in pregnancy"),
  fine("B03A", "用于孕期缺铁", "for lack of iron in pregnancy"),
  fine("A12A", "用于孕期补钙", "for lack of calcium in pregnancy"),
  fine("A11CC05 A11AA03", "孕期常规剂量可用", "may be used in usual doses"),
  fine("A10A", "孕期降糖首选", "the first choice for diabetes in pregnancy"),
  fine("J01C J01D J01FA01 J01FA10 J01FF01 J01XX01", "FDA妊娠分级B", "FDA category B"),
  fine("N02BE01", "孕期退热镇痛首选", "the first choice against pain and fever in pregnancy"),
  caution(
    "B01AC06",
    "部分厂家说明书妊娠最后3个月禁用；预防子痫前期的小剂量须按产科方案",
    "some labels contraindicate it in the last three months; low doses against pre-eclampsia only as the obstetrician plans",
    label(BAN),
    [28, 99],
  ),
  caution(
    "nifedipine-xr",
    "部分厂家控释片说明书孕早期禁用",
    "some labels of the controlled-release tablet contraindicate it early in pregnancy",
    label(BAN),
    [0, 20],
  ),
  fine("B01AC06", "小剂量用于预防子痫前期", "in low doses to prevent pre-eclampsia"),
  fine("B01AB05", "FDA妊娠分级B", "FDA category B"),
  fine("C02AB01 C07AG01 C08CA05", "妊娠期高血压常用药", "usual in hypertension of pregnancy", {
    document: {
      zh: "妊娠期高血压疾病诊治指南（2020）",
      en: "Chinese guideline on hypertensive disorders in pregnancy (2020)",
    },
    section: "降压治疗",
  }),
  fine(
    "G03DA04 G03DB01",
    "用于先兆流产和黄体支持",
    "for threatened miscarriage and luteal support",
    label("【适应症】"),
  ),
  fine("G01AF02 D01AC01", "FDA妊娠分级B", "FDA category B"),
  fine("A06AD11 A06AD15 A07CA00 A07AA02", "几乎不吸收，孕期可用", "hardly absorbed; may be used"),
  fine("R06AE07 R06AE09 R06AX13 R06AB04 R03DC03 R03BA02 R01AD05", "FDA妊娠分级B", "FDA category B"),
  fine("A02BA03 A02BC05 J05AB A05AA02 A07EC02 B02AA02 J05AF07 D06AX09", "FDA妊娠分级B", "FDA category B"),
];
