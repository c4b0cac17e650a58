import type { Doctor } from "../model";

const TITLES = {
  chief: { zh: "主任医师", en: "Chief Physician" },
  associate: { zh: "副主任医师", en: "Associate Chief Physician" },
  attending: { zh: "主治医师", en: "Attending Physician" },
} as const;

const doctor = (
  id: string,
  name: [string, string],
  title: keyof typeof TITLES,
  departmentId: string,
  about: [string, string],
): Doctor => ({
  id,
  name: { zh: name[0], en: name[1] },
  title: TITLES[title],
  departmentId,
  about: { zh: about[0], en: about[1] },
});

/** Doctors of the demonstration: every name is invented. */
export const doctors: readonly Doctor[] = [
  doctor("dr-he-qingyun", ["何青云", "He Qingyun"], "chief", "ultrasonography", [
    "胎儿系统超声",
    "Fetal system ultrasound",
  ]),
  doctor("dr-luo-wanqiu", ["罗晚秋", "Luo Wanqiu"], "associate", "ultrasonography", [
    "胎儿心脏超声",
    "Fetal echocardiography",
  ]),
  doctor("dr-tan-zhixia", ["谭知夏", "Tan Zhixia"], "associate", "ultrasonography", [
    "胎儿心脏超声、双胎",
    "Fetal heart, twins",
  ]),
  doctor("dr-peng-yichen", ["彭亦辰", "Peng Yichen"], "attending", "ultrasonography", [
    "胎儿系统超声",
    "Fetal system ultrasound",
  ]),
  doctor("dr-ran-ruolan", ["冉若岚", "Ran Ruolan"], "attending", "ultrasonography", [
    "胎儿系统超声",
    "Fetal system ultrasound",
  ]),
  doctor("dr-xiang-jinghe", ["向静禾", "Xiang Jinghe"], "chief", "pregnancy-health-center", [
    "高危妊娠",
    "High-risk pregnancy",
  ]),
  doctor("dr-mou-siyuan", ["牟思远", "Mou Siyuan"], "attending", "pregnancy-health-center", [
    "产前检查",
    "Antenatal care",
  ]),
  doctor("dr-shen-mingzhu", ["沈明竹", "Shen Mingzhu"], "chief", "prenatal-diagnosis-center", [
    "产前诊断",
    "Prenatal diagnosis",
  ]),
  doctor("dr-qin-shuyao", ["秦书瑶", "Qin Shuyao"], "associate", "prenatal-diagnosis-center", [
    "遗传咨询",
    "Genetic counselling",
  ]),
  doctor("dr-du-lanxin", ["杜兰心", "Du Lanxin"], "associate", "gynaecology", [
    "月经和内分泌",
    "Menstrual and hormonal conditions",
  ]),
  doctor("dr-fu-yunzhou", ["傅云舟", "Fu Yunzhou"], "chief", "reproductive-medicine", [
    "辅助生殖",
    "Assisted reproduction",
  ]),
  doctor("dr-gan-boran", ["甘博然", "Gan Boran"], "associate", "paediatrics", [
    "儿童呼吸",
    "Children's respiratory care",
  ]),
  doctor("dr-zhong-anning", ["钟安宁", "Zhong Anning"], "attending", "child-health", [
    "生长发育",
    "Growth and development",
  ]),
  doctor("dr-yan-hanzhang", ["晏含章", "Yan Hanzhang"], "attending", "obstetrics", ["自然分娩", "Natural birth"]),
];
