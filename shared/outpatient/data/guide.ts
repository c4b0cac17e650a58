import type { Guide, Seeker } from "../guide";

const flag = (id: string, of: Seeker[], zh: string, en: string) => ({ id, of, words: { zh, en } });
const to = (departmentId: string, id: string, of: Seeker[], zh: string, en: string) => ({
  id,
  of,
  words: { zh, en },
  departmentId,
});

/** Which department: plain words, no names of illnesses, red flags first (row 40). */
export const guide: Guide = {
  source:
    "演示值，由医院门诊部和急诊科核定后公布 / demonstration value, to be confirmed by the outpatient office and the emergency department",
  redFlags: [
    flag("breathless", ["pregnant", "woman", "child"], "喘不上气、嘴唇发紫", "Cannot get breath, blue lips"),
    flag("fit", ["pregnant", "woman", "child"], "抽搐、晕倒或叫不醒", "A fit, fainting or cannot be woken"),
    flag("bleeding", ["pregnant", "woman"], "下身大量出血", "Heavy bleeding from below"),
    flag("pain", ["pregnant", "woman"], "肚子痛得厉害、越来越重", "Severe stomach pain that gets worse"),
    flag("movements", ["pregnant"], "胎动明显减少或没有了", "The baby moves much less or not at all"),
    flag("waters", ["pregnant"], "不到日子就破水、有规律地痛", "Waters broke or regular pains before the time"),
    flag("headache", ["pregnant"], "头痛得厉害、看东西发花", "Severe headache, blurred sight"),
    flag("harm", ["pregnant", "woman"], "想伤害自己或孩子", "Thoughts of harming yourself or the baby"),
    flag("baby-fever", ["child"], "三个月以内的宝宝发热", "A baby under three months with a fever"),
    flag("swallowed", ["child"], "误吞异物、药品或被烫伤", "Swallowed something or medicine, or was scalded"),
    flag("listless", ["child"], "精神很差、不吃不喝、好久没有尿", "Very listless, will not drink, no urine for long"),
  ],
  complaints: [
    to(
      "pregnancy-health-center",
      "antenatal",
      ["pregnant"],
      "刚怀孕要建档、做产检",
      "Newly pregnant, antenatal check-ups",
    ),
    to("pregnancy-health-center", "forms", ["pregnant"], "要开检查申请单", "Needs an examination form"),
    to(
      "prenatal-diagnosis-center",
      "screening",
      ["pregnant"],
      "筛查或超声提示要进一步检查",
      "A screening or scan asked for more tests",
    ),
    to(
      "prenatal-diagnosis-center",
      "family",
      ["pregnant"],
      "家里有遗传病，想咨询",
      "An inherited illness in the family",
    ),
    to("obstetrics", "birth", ["pregnant"], "快到预产期，想了解分娩", "Near the due date, questions about birth"),
    to(
      "nutrition",
      "diet",
      ["pregnant", "child"],
      "吃饭、体重或血糖想请人指导",
      "Advice on food, weight or blood sugar",
    ),
    to("gynaecology", "periods", ["woman"], "月经不规律、痛经", "Irregular or painful periods"),
    to("gynaecology", "discharge", ["woman"], "白带不正常、下身痒", "Unusual discharge, itching below"),
    to("reproductive-medicine", "conceive", ["woman"], "想怀孕一年没怀上、做试管", "Trying for a baby for a year, IVF"),
    to("breast", "breast", ["woman"], "乳房有硬块、疼、流液", "A lump, pain or fluid in the breast"),
    to("family-planning", "contraception", ["woman"], "避孕、放环或取环", "Contraception, fitting or removing a coil"),
    to("women-health", "midlife", ["woman"], "婚前孕前检查、更年期不舒服", "Pre-pregnancy checks, change of life"),
    to("postpartum-rehabilitation", "after-birth", ["woman"], "产后漏尿、腰腹没力", "Leaking or weakness after birth"),
    to("paediatrics", "cough", ["child"], "咳嗽、发热、流鼻涕", "Cough, fever, runny nose"),
    to("paediatrics", "tummy", ["child"], "拉肚子、呕吐、肚子痛", "Loose stools, vomiting, tummy ache"),
    to("neonatology", "newborn", ["child"], "出生 28 天以内的宝宝不舒服", "A baby under 28 days is unwell"),
    to("child-health", "growth", ["child"], "体检、打疫苗、长得慢", "Check-ups, vaccines, slow growth"),
    to("child-rehabilitation", "late", ["child"], "说话晚、走路晚", "Late to talk or walk"),
    to("stomatology", "teeth", ["pregnant", "woman", "child"], "牙疼、牙龈出血", "Toothache, bleeding gums"),
    to("psychology", "mood", ["pregnant", "woman", "child"], "情绪低落、睡不好、紧张", "Low mood, poor sleep, worry"),
  ],
};
