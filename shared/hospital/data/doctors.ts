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
  doctor("dr-mu-jiahe", ["牧嘉禾", "Mu Jiahe"], "associate", "pregnancy-health-center", [
    "妊娠期糖尿病和甲状腺",
    "Diabetes and thyroid in pregnancy",
  ]),
  doctor("dr-cen-yibai", ["岑一白", "Cen Yibai"], "chief", "gynaecology", ["子宫内膜异位症", "Endometriosis"]),
  doctor("dr-ruan-qinghe", ["阮青禾", "Ruan Qinghe"], "attending", "gynaecology", [
    "阴道炎和宫颈炎",
    "Vaginitis and cervicitis",
  ]),
  doctor("dr-gong-xueyin", ["龚雪吟", "Gong Xueyin"], "associate", "reproductive-medicine", [
    "多囊卵巢和排卵异常",
    "Polycystic ovaries and ovulation",
  ]),
  doctor("dr-jin-suyue", ["靳素月", "Jin Suyue"], "chief", "breast", ["乳腺良性疾病", "Benign breast conditions"]),
  doctor("dr-liang-zhiwei", ["梁芷薇", "Liang Zhiwei"], "attending", "breast", [
    "哺乳期乳腺问题",
    "Breast problems while breastfeeding",
  ]),
  doctor("dr-bao-mingyan", ["鲍明妍", "Bao Mingyan"], "associate", "women-health", [
    "甲状腺、糖尿病和更年期",
    "Thyroid, diabetes and change of life",
  ]),
  doctor("dr-wan-shuning", ["万书宁", "Wan Shuning"], "attending", "women-health", [
    "高血压、血脂和骨质疏松",
    "Blood pressure, blood lipids and osteoporosis",
  ]),
  doctor("dr-yin-ruotang", ["尹若棠", "Yin Ruotang"], "associate", "postpartum-rehabilitation", [
    "盆底康复",
    "Pelvic floor rehabilitation",
  ]),
  doctor("dr-lei-anqi", ["雷安祺", "Lei Anqi"], "attending", "postpartum-rehabilitation", [
    "产后腰背痛",
    "Back pain after birth",
  ]),
  doctor("dr-shi-jingran", ["施景然", "Shi Jingran"], "chief", "paediatrics", [
    "儿童肾脏和内分泌",
    "Children's kidneys and hormones",
  ]),
  doctor("dr-tu-lanzhou", ["涂岚舟", "Tu Lanzhou"], "attending", "paediatrics", [
    "儿童皮肤和消化",
    "Children's skin and digestion",
  ]),
  doctor("dr-hua-xiyan", ["华熙妍", "Hua Xiyan"], "associate", "child-health", [
    "矮小和性早熟",
    "Short stature and early puberty",
  ]),
  doctor("dr-kuang-yanqing", ["匡砚清", "Kuang Yanqing"], "associate", "psychology", [
    "孕产期情绪",
    "Mood around birth",
  ]),
  doctor("dr-zhu-heling", ["祝鹤龄", "Zhu Heling"], "attending", "psychology", [
    "儿童情绪和抽动",
    "Children's mood and tics",
  ]),
  doctor("dr-lan-buyi", ["蓝步溢", "Lan Buyi"], "chief", "traditional-chinese-medicine", [
    "月经病调理",
    "Care of menstrual conditions",
  ]),
  doctor("dr-yue-chenxi", ["岳辰曦", "Yue Chenxi"], "attending", "traditional-chinese-medicine", [
    "小儿脾胃和鼻炎",
    "Children's digestion and rhinitis",
  ]),
];
