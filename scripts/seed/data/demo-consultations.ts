/** Who says what, so many minutes before now. */
type Line = { readonly by: "patient" | "doctor"; readonly minutesAgo: number; readonly text: string };

/** A request of the demonstration and how far it is brought. All of it is invented. */
export type DemoConsultation = {
  readonly key: string;
  readonly personKey: string;
  readonly departmentId: string;
  /** Account name of the doctor, and who that is in the directory. */
  readonly doctor: readonly [account: string, doctorId: string];
  /** The visit of the record that it rests on: by its slug, and the diagnosis. */
  readonly visit: string;
  readonly diagnosisCode: string;
  readonly wish: "refill" | "results" | "advice";
  readonly description: string;
  readonly medicines?: readonly { name: string; dose: string; daysLeft: number }[];
  readonly pregnant?: true;
  /** A medicine that she does not bear. */
  readonly allergy?: string;
  readonly submittedMinutesAgo: number;
  readonly acceptedMinutesAgo?: number;
  readonly lines?: readonly Line[];
  readonly ended?: {
    readonly minutesAgo: number;
    readonly summary: Readonly<Record<"found" | "advice" | "watchFor" | "comeBack", string>>;
  };
  readonly declined?: { readonly minutesAgo: number; readonly note: string; readonly tests: readonly string[] };
};

const THYROXINE = { name: "左甲状腺素钠片", dose: "每日一次，每次50微克，空腹服", daysLeft: 6 };

export const demoConsultations: readonly DemoConsultation[] = [
  {
    key: "lin-ended",
    personKey: "lin-yuqing",
    departmentId: "pregnancy-health-center",
    doctor: ["doctor.xiang", "dr-xiang-jinghe"],
    visit: "thyroid",
    diagnosisCode: "E03.900",
    wish: "results",
    description: "甲功复查结果出来了，想请您看看药量要不要调整，平时没有不舒服。",
    medicines: [{ ...THYROXINE, daysLeft: 20 }],
    pregnant: true,
    allergy: "青霉素",
    submittedMinutesAgo: 30 * 60,
    acceptedMinutesAgo: 29 * 60,
    lines: [
      { by: "doctor", minutesAgo: 29 * 60 - 3, text: "您好，我看到了您的化验单。最近心慌、怕冷吗？" },
      { by: "patient", minutesAgo: 29 * 60 - 9, text: "没有，吃得下睡得好。" },
      { by: "doctor", minutesAgo: 29 * 60 - 14, text: "促甲状腺激素在目标范围内，药量不用变。" },
    ],
    ended: {
      minutesAgo: 28 * 60,
      summary: {
        found: "甲状腺功能在孕期目标范围内，没有不舒服。",
        advice: "药量不变：每天早上空腹一片，和铁剂、钙片隔开四小时。",
        watchFor: "心慌、手抖、特别怕冷或体重变化很快，请尽快联系我们。",
        comeBack: "四周后抽血复查甲功。",
      },
    },
  },
  {
    key: "lin-open",
    personKey: "lin-yuqing",
    departmentId: "women-health",
    doctor: ["doctor.bao", "dr-bao-mingyan"],
    visit: "thyroid",
    diagnosisCode: "E03.900",
    wish: "refill",
    description: "药只剩六天了，这周上班走不开，想请您帮忙看看怎么续药。",
    medicines: [THYROXINE],
    pregnant: true,
    allergy: "青霉素",
    submittedMinutesAgo: 170,
    acceptedMinutesAgo: 130,
    lines: [
      { by: "doctor", minutesAgo: 126, text: "您好，我已看到您的病历。您现在怀孕几周？" },
      { by: "patient", minutesAgo: 121, text: "十七周多。" },
      { by: "doctor", minutesAgo: 115, text: "好的。铁剂还在吃吗？和这个药要隔开四小时。" },
      { by: "patient", minutesAgo: 24, text: "在吃，我是早上一起吃的，那我改到下午可以吗？" },
    ],
  },
  {
    key: "ren-waiting",
    personKey: "ren-zhiyi",
    departmentId: "pregnancy-health-center",
    doctor: ["doctor.xiang", "dr-xiang-jinghe"],
    visit: "diabetes",
    diagnosisCode: "O24.400",
    wish: "advice",
    description: "空腹血糖这周在五点零到五点三之间，餐后都正常，想请您看看饮食要不要调整。",
    pregnant: true,
    submittedMinutesAgo: 75,
  },
  {
    key: "peng-waiting",
    personKey: "peng-anran",
    departmentId: "women-health",
    doctor: ["doctor.wan", "dr-wan-shuning"],
    visit: "thyroid",
    diagnosisCode: "E05.900",
    wish: "refill",
    description: "一直按时吃药，最近心慌少多了，药还有一周的量，想复查后续药。",
    medicines: [{ name: "丙硫氧嘧啶片", dose: "每日两次，每次50毫克", daysLeft: 7 }],
    submittedMinutesAgo: 50,
  },
  {
    key: "wei-declined",
    personKey: "wei-zihan",
    departmentId: "women-health",
    doctor: ["doctor.wan", "dr-wan-shuning"],
    visit: "thyroid",
    diagnosisCode: "E03.900",
    wish: "refill",
    description: "药快吃完了，想续两个月的量，最近没有特别不舒服的地方。",
    medicines: [{ name: "左甲状腺素钠片", dose: "每日一次，每次25微克，空腹服", daysLeft: 4 }],
    submittedMinutesAgo: 6 * 60,
    declined: {
      minutesAgo: 5 * 60,
      note: "上次甲功已经超过三个月，请先抽血复查，结果出来再申请。",
      tests: ["甲状腺功能（TSH、FT4）"],
    },
  },
  {
    key: "tang-medicine",
    personKey: "tang-wanning",
    departmentId: "pregnancy-health-center",
    doctor: ["doctor.mou", "dr-mou-siyuan"],
    visit: "pressure",
    diagnosisCode: "O10.000",
    wish: "refill",
    description: "在家量血压一直在一百三十左右，没有头晕，药快吃完了，家在万州，想请您续药。",
    medicines: [{ name: "盐酸拉贝洛尔片", dose: "每日两次，每次50毫克", daysLeft: 5 }],
    pregnant: true,
    submittedMinutesAgo: 22 * 60,
    acceptedMinutesAgo: 21 * 60 + 30,
    lines: [
      { by: "doctor", minutesAgo: 21 * 60 + 26, text: "您好，病历和血压记录我看到了。最近有没有头痛、眼花、下肢肿？" },
      { by: "patient", minutesAgo: 21 * 60 + 21, text: "都没有，早晚各量一次，都记着。" },
      { by: "doctor", minutesAgo: 21 * 60 + 16, text: "好的，药量不变，我把续药的处方开给您。" },
    ],
  },
  {
    key: "lu-medicine",
    personKey: "lu-qiuping",
    departmentId: "gynaecology",
    doctor: ["doctor.du", "dr-du-lanxin"],
    visit: "endometriosis",
    diagnosisCode: "N80.100",
    wish: "refill",
    description: "出院后一直按时吃药，没有出血，肚子也不痛了，药还有一周的量，想请您续药。",
    medicines: [{ name: "地诺孕素片", dose: "每日一次，每次2毫克", daysLeft: 7 }],
    submittedMinutesAgo: 22 * 60,
    acceptedMinutesAgo: 21 * 60 + 40,
    lines: [
      { by: "doctor", minutesAgo: 21 * 60 + 36, text: "您好，出院小结我看过了。这段时间有没有头痛、情绪低落？" },
      { by: "patient", minutesAgo: 21 * 60 + 30, text: "没有，就是偶尔有点乏力。" },
      { by: "doctor", minutesAgo: 21 * 60 + 25, text: "可以继续吃，三个月后来院复查超声。" },
    ],
  },
];
