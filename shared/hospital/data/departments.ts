import type { Department } from "../model";

const department = (id: string, zh: string, en: string, about: [string, string], place?: Department["place"]) => ({
  id,
  name: { zh, en },
  about: { zh: about[0], en: about[1] },
  ...(place === undefined ? {} : { place }),
});

/** Departments of the hospital; the first three are those of the ultrasound appointment. */
export const departments: readonly Department[] = [
  department(
    "ultrasonography",
    "超声科",
    "Ultrasonography Department",
    [
      "胎儿系统超声、胎儿心脏超声、妇科和儿童超声。",
      "Fetal system ultrasound, fetal heart, women's and children's ultrasound.",
    ],
    "ultrasound-triage",
  ),
  department(
    "pregnancy-health-center",
    "孕期保健中心",
    "Pregnancy Health Center",
    [
      "原产科门诊：建档、产检、开具检查申请单。",
      "The former Obstetrics Clinic: registration, antenatal visits, examination forms.",
    ],
    "pregnancy-health-center",
  ),
  department(
    "prenatal-diagnosis-center",
    "产前诊断中心",
    "Prenatal Diagnosis Center",
    ["产前筛查异常的咨询和诊断。", "Counselling and diagnosis after an unusual prenatal screening."],
    "prenatal-diagnosis-center",
  ),
  department("obstetrics", "产科", "Obstetrics", [
    "住院分娩和高危妊娠管理。",
    "Delivery and high-risk pregnancy care.",
  ]),
  department("gynaecology", "妇科", "Gynaecology", ["常见妇科病的诊治。", "Common gynaecological conditions."]),
  department("reproductive-medicine", "生殖医学中心", "Reproductive Medicine Center", [
    "不孕不育和辅助生殖。",
    "Infertility and assisted reproduction.",
  ]),
  department("family-planning", "计划生育科", "Family Planning", [
    "避孕咨询和手术。",
    "Contraception advice and procedures.",
  ]),
  department("breast", "乳腺科", "Breast Clinic", ["乳腺病筛查和诊治。", "Breast screening and care."]),
  department("women-health", "妇女保健科", "Women's Health", [
    "婚前、孕前和更年期保健。",
    "Pre-marital, pre-pregnancy and menopause care.",
  ]),
  department("postpartum-rehabilitation", "产后康复科", "Postpartum Rehabilitation", [
    "盆底和产后康复。",
    "Pelvic floor and postpartum rehabilitation.",
  ]),
  department("paediatrics", "儿科", "Paediatrics", ["儿童常见病的诊治。", "Common childhood illnesses."]),
  department("neonatology", "新生儿科", "Neonatology", ["新生儿和早产儿救治。", "Care of newborn and preterm babies."]),
  department("child-health", "儿童保健科", "Child Health", [
    "生长发育监测和预防接种。",
    "Growth, development and vaccination.",
  ]),
  department("child-rehabilitation", "儿童康复科", "Child Rehabilitation", [
    "发育迟缓的训练。",
    "Training for developmental delay.",
  ]),
  department("medical-genetics", "医学遗传科", "Medical Genetics", [
    "遗传咨询和检测。",
    "Genetic counselling and testing.",
  ]),
  department("nutrition", "营养科", "Nutrition", [
    "孕期和儿童营养指导。",
    "Advice on nutrition in pregnancy and childhood.",
  ]),
  department("traditional-chinese-medicine", "中医科", "Traditional Chinese Medicine", [
    "妇女儿童的中医调理。",
    "Traditional Chinese medicine for women and children.",
  ]),
  department("stomatology", "口腔科", "Stomatology", [
    "孕妇和儿童口腔保健。",
    "Dental care in pregnancy and childhood.",
  ]),
  department("psychology", "心理科", "Psychology", [
    "孕产期和儿童心理。",
    "Mental health around birth and in childhood.",
  ]),
  department("anaesthesia", "麻醉科", "Anaesthesia", ["无痛分娩和手术麻醉。", "Pain relief in labour and surgery."]),
  department("laboratory", "检验科", "Clinical Laboratory", [
    "血液、尿液和遗传学检验。",
    "Blood, urine and genetic tests.",
  ]),
  department("pharmacy", "药学部", "Pharmacy", [
    "处方审核、发药和用药咨询。",
    "Prescription review, dispensing and advice.",
  ]),
];
