import type { DepartmentPolicy } from "../eligibility-policy";

type Words = readonly [id: string, zh: string, en: string];
const ticks = (...lines: readonly Words[]) => lines.map(([id, zh, en]) => ({ id, words: { zh, en } }));

const SOURCE =
  "演示值，由医院医务部按《互联网诊疗监管细则（试行）》（国卫办医发〔2022〕2号）核定 / demonstration value, to be confirmed by the medical office";

/** For grown women, whatever the department. */
const WOMAN: readonly Words[] = [
  ["breathless", "喘不上气、胸痛、嘴唇发紫", "Cannot get breath, chest pain, blue lips"],
  ["fainting", "晕倒、抽搐或叫不醒", "Fainting, a fit, cannot be woken"],
  ["heavy-bleeding", "下身大量出血，一小时湿透一片卫生巾", "Heavy bleeding: a pad soaked within an hour"],
  ["severe-pain", "突然剧烈的腹痛", "Sudden severe stomach pain"],
  ["high-fever", "高热超过39℃，怕冷发抖", "Fever above 39 °C with shaking"],
  ["allergic-swelling", "脸、喉咙肿，全身起疹", "Swelling of face or throat with a rash all over"],
];
const PREGNANT: readonly Words[] = [
  ["bleeding", "阴道出血或流水", "Bleeding or leaking water from below"],
  ["movements", "胎动明显减少或没有了", "The baby moves much less or not at all"],
  ["contractions", "不到日子，肚子一阵阵发紧发痛", "Regular tightening or pain before the time"],
  ["headache", "头痛得厉害、看东西发花", "Severe headache, blurred sight"],
  ["breathless", "喘不上气、胸痛", "Cannot get breath, chest pain"],
  ["fainting", "晕倒或抽搐", "Fainting or a fit"],
  ["high-fever", "高热超过39℃", "Fever above 39 °C"],
];
const CHILD: readonly Words[] = [
  ["breathless", "呼吸很急、喘、嘴唇发紫", "Fast or hard breathing, blue lips"],
  ["fit", "抽搐、晕倒或叫不醒", "A fit, fainting, cannot be woken"],
  ["baby-fever", "三个月以内的宝宝发热", "A baby under three months with a fever"],
  ["high-fever", "高热超过39℃，吃药不退或超过三天", "Fever above 39 °C that stays, or lasts over three days"],
  ["listless", "精神很差、不吃不喝、6小时没有尿", "Very listless, will not drink, no urine for six hours"],
  ["swallowed", "误吞异物、药品，烫伤或摔伤头", "Swallowed something, was scalded or fell on the head"],
  ["spots", "身上有按压不褪色的出血点", "Spots that do not fade when pressed"],
  ["allergic-swelling", "脸、喉咙肿，全身起疹", "Swelling of face or throat with a rash all over"],
];
const MIND: readonly Words[] = [
  ["harm", "想伤害自己、孩子或别人", "Thoughts of harming oneself, the child or others"],
  ["confused", "说胡话、看见或听见不存在的东西", "Confused, or sees or hears what is not there"],
];

const department = (
  departmentId: string,
  diagnoses: readonly string[],
  acuteSigns: readonly Words[],
  symptoms: readonly Words[],
  maxAgeDays?: number,
): DepartmentPolicy => ({
  departmentId,
  diagnoses: [...diagnoses],
  acuteSigns: ticks(...acuteSigns),
  symptoms: ticks(...symptoms),
  ...(maxAgeDays === undefined ? {} : { maxAgeDays }),
  source: SOURCE,
});

const NONE: Words = ["none", "没有不舒服", "No complaints"];
const TIRED: Words = ["tired", "乏力", "Tired"];
const SLEEP: Words = ["sleep", "睡不好", "Poor sleep"];
const RASH: Words = ["rash", "皮疹、皮肤痒", "Rash, itching"];
const SWELLING: Words = ["swelling", "水肿", "Swelling"];

/** Departments that follow up online: what they take, which signs of danger end it, which symptoms they ask for. */
export const followUpDepartments: readonly DepartmentPolicy[] = [
  department(
    "pregnancy-health-center",
    ["D50", "D52", "D56", "E02", "E03", "E55", "I10", "K59", "L30", "O10", "O13", "O24", "O26", "O99"],
    PREGNANT,
    [
      NONE,
      TIRED,
      SWELLING,
      RASH,
      ["nausea", "恶心、呕吐", "Nausea, vomiting"],
      ["sugar", "血糖波动", "Blood sugar up and down"],
      ["pressure", "血压偏高", "Blood pressure rather high"],
      ["constipation", "便秘", "Constipation"],
    ],
  ),
  department(
    "gynaecology",
    [
      "B37",
      "D25",
      "D27",
      "D50",
      "E22",
      "E28",
      "N70",
      "N71",
      "N72",
      "N73",
      "N76",
      "N80",
      "N83",
      "N84",
      "N86",
      "N90",
      "N91",
      "N92",
      "N93",
      "N94",
      "N95",
    ],
    WOMAN,
    [
      NONE,
      ["irregular", "月经不规律", "Irregular periods"],
      ["heavy", "月经量多", "Heavy periods"],
      ["cramps", "痛经、下腹痛", "Painful periods, lower stomach pain"],
      ["discharge", "白带异常", "Unusual discharge"],
      ["itching", "外阴痒", "Itching below"],
      ["spotting", "点滴出血", "Spotting"],
      TIRED,
    ],
  ),
  department(
    "reproductive-medicine",
    ["E02", "E03", "E22", "E28", "E66", "E88", "N80", "N91", "N96", "N97", "Z31"],
    WOMAN,
    [
      NONE,
      ["irregular", "月经不规律", "Irregular periods"],
      ["bloated", "腹胀", "Bloated"],
      ["spotting", "点滴出血", "Spotting"],
      ["injection", "打针处红肿", "Redness where the injection was given"],
      TIRED,
    ],
  ),
  department("breast", ["D24", "N60", "N61", "N63", "N64", "O91", "O92"], WOMAN, [
    NONE,
    ["breast-pain", "乳房疼痛", "Breast pain"],
    ["lump", "摸到肿块", "A lump can be felt"],
    ["nipple", "乳头流液", "Fluid from the nipple"],
    ["redness", "红、热", "Red and hot"],
  ]),
  department(
    "women-health",
    ["D50", "E03", "E04", "E05", "E06", "E10", "E11", "E55", "E66", "E78", "E79", "I10", "M81", "N95", "Z30"],
    WOMAN,
    [
      NONE,
      TIRED,
      SLEEP,
      ["flushes", "潮热、出汗", "Hot flushes, sweating"],
      ["palpitations", "心慌", "Palpitations"],
      ["weight", "体重变化", "Change of weight"],
      ["joints", "关节、骨头痛", "Aching joints or bones"],
      ["pressure", "血压偏高", "Blood pressure rather high"],
    ],
  ),
  department(
    "postpartum-rehabilitation",
    ["I84", "M53", "M54", "M62", "N39", "N81", "O92", "Z39"],
    WOMAN,
    [
      NONE,
      ["leaking", "漏尿", "Leaking urine"],
      ["back", "腰背痛", "Back pain"],
      ["pelvis", "骨盆、耻骨痛", "Pain of the pelvis"],
      ["bulge", "下身有东西掉出感", "A feeling of something coming down"],
      TIRED,
    ],
    // Training goes on for six weeks after the check at the hospital.
    42,
  ),
  department(
    "paediatrics",
    [
      "D50",
      "D69",
      "E10",
      "E23",
      "G40",
      "J30",
      "J31",
      "J32",
      "J35",
      "J45",
      "K21",
      "K29",
      "K30",
      "K52",
      "K58",
      "K59",
      "L20",
      "L21",
      "L22",
      "L30",
      "L50",
      "M08",
      "N04",
      "N39",
    ],
    CHILD,
    [
      NONE,
      ["cough", "咳嗽", "Cough"],
      ["wheeze", "夜里喘、有哮鸣音", "Wheezing at night"],
      ["nose", "鼻塞、打喷嚏", "Blocked nose, sneezing"],
      RASH,
      ["tummy", "肚子不舒服", "Tummy ache"],
      ["stool", "大便改变", "Change of stools"],
      ["appetite", "胃口差", "Poor appetite"],
      SWELLING,
    ],
  ),
  department(
    "child-health",
    [
      "D50",
      "E23",
      "E30",
      "E34",
      "E44",
      "E50",
      "E55",
      "E58",
      "E61",
      "E66",
      "F80",
      "F82",
      "F90",
      "F95",
      "F98",
      "R62",
      "R63",
    ],
    CHILD,
    [
      NONE,
      ["growth", "长得慢", "Slow growth"],
      ["feeding", "喂养困难", "Feeding difficulty"],
      ["speech", "说话晚", "Late to talk"],
      ["attention", "注意力不集中", "Poor attention"],
      ["tics", "眨眼、清嗓等抽动", "Blinking, throat clearing and other tics"],
      SLEEP,
    ],
    30,
  ),
  department(
    "psychology",
    ["F32", "F33", "F41", "F42", "F43", "F45", "F51", "F53", "F90", "F93", "F95"],
    [...MIND, ...WOMAN],
    [
      NONE,
      SLEEP,
      TIRED,
      ["mood", "情绪低落", "Low mood"],
      ["worry", "紧张、担心", "Worry, tension"],
      ["appetite", "胃口改变", "Change of appetite"],
      ["interest", "对什么都没兴趣", "No interest in anything"],
    ],
    30,
  ),
  department(
    "traditional-chinese-medicine",
    ["E28", "F51", "J30", "J31", "K30", "K58", "K59", "L20", "L30", "L70", "N91", "N92", "N94", "N95", "N97"],
    WOMAN,
    [
      NONE,
      TIRED,
      SLEEP,
      ["irregular", "月经不规律", "Irregular periods"],
      ["cramps", "痛经", "Painful periods"],
      ["digestion", "消化不好", "Poor digestion"],
      ["sweating", "出汗多", "Sweating"],
      RASH,
    ],
  ),
];
