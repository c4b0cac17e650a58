import type { Bilingual } from "../../kernel/words";
import { label } from "./check-sources";

/** What one group of drugs needs to be said in plain words. `of`: beginnings of ATC codes. */
export type LeafletRow = {
  readonly of: readonly string[];
  /** What it is for. */
  readonly purpose: Bilingual;
  /** With or without food, at which hour, with what it must not be taken. */
  readonly when: Bilingual;
  /** Call us when this happens. */
  readonly call: Bilingual;
};
const both = (zh: string, en: string): Bilingual => ({ zh, en });
const row = (
  of: string,
  purpose: readonly [string, string],
  when: readonly [string, string],
  call: readonly [string, string],
): LeafletRow => ({
  of: of.split(" "),
  purpose: both(...purpose),
  when: both(...when),
  call: both(...call),
});
const ALLERGY = ["出皮疹、脸唇肿、喘不上气", "a rash, a swollen face or lips, trouble breathing"] as const;
const LOCAL = ["用药处红肿、灼痛加重", "the place gets redder, swollen or burns more"] as const;
const AFTER_MEALS = ["饭后吃", "After a meal"] as const;
const ANY_TIME = ["饭前饭后都可以，每天同一时间", "With or without food, at the same hour every day"] as const;

/** Taken from the sections 【用法用量】【不良反应】【注意事项】 of the labels, in words that everybody understands. */
export const LEAFLET_SOURCE = label("【用法用量】【不良反应】【注意事项】");

export const leafletRows: readonly LeafletRow[] = [
  row(
    "H03AA01",
    ["补充甲状腺激素", "Replaces the hormone of the thyroid"],
    [
      "早上空腹用白水送服，半小时后再吃早饭；和钙片、铁剂至少隔4小时",
      "In the morning with water on an empty stomach, half an hour before breakfast; four hours apart from calcium or iron",
    ],
    ["心慌、手抖、胸口痛、失眠", "a racing heart, trembling, chest pain, no sleep"],
  ),
  row(
    "H03BB02 H03BA02",
    ["让过于活跃的甲状腺慢下来", "Slows an overactive thyroid"],
    ["每天同一时间，饭前饭后都可以", "At the same hour every day, with or without food"],
    [
      "发热、咽喉痛、皮肤或眼睛发黄：马上停药并来电",
      "fever, a sore throat, yellow skin or eyes: stop it and call at once",
    ],
  ),
  row(
    "A10BA02",
    ["降血糖", "Lowers blood sugar"],
    ["随餐或饭后吃", "With or after a meal"],
    ["一直恶心呕吐、很没力气、呼吸很深很快", "vomiting that does not stop, great weakness, deep fast breathing"],
  ),
  row(
    "A10A",
    ["降血糖的胰岛素", "Insulin, lowers blood sugar"],
    [
      "按医生说的时间皮下注射，每次换一个位置；打完按时吃饭",
      "Inject at the hours the doctor said, each time in another place; then eat in time",
    ],
    [
      "出冷汗、手抖、心慌、看不清：先吃糖再来电",
      "cold sweat, trembling, a racing heart, blurred sight: eat sugar first, then call",
    ],
  ),
  row(
    "A10BF",
    ["让饭后血糖升得慢些", "Slows the rise of sugar after meals"],
    ["和第一口饭一起嚼服", "Chewed with the first bite"],
    ["肚子很胀很痛、不排气", "a very swollen or painful belly"],
  ),
  row(
    "A10BB A10BH A10BK",
    ["降血糖", "Lowers blood sugar"],
    ["每天同一时间，不要漏掉正餐", "At the same hour every day; do not skip meals"],
    ["出冷汗手抖、一直呕吐、尿痛", "cold sweat and trembling, vomiting, pain when passing water"],
  ),
  row(
    "B03A",
    ["补铁，治贫血", "Iron, against anaemia"],
    [
      "饭后吃可少些恶心；不要和茶、咖啡、牛奶、钙片同时吃。大便变黑是正常的",
      "After a meal if it makes you sick; not with tea, coffee, milk or calcium. Black stools are normal",
    ],
    ["肚子剧痛、呕吐带血", "great pain in the belly, vomiting blood"],
  ),
  row("B03BB01", ["补叶酸", "Folic acid"], ANY_TIME, ALLERGY),
  row("B03BA05 A11DA A11HA02 A11G", ["补维生素", "Vitamins"], AFTER_MEALS, ALLERGY),
  row(
    "A12A",
    ["补钙", "Calcium"],
    [
      "饭后吃，多喝水；和甲状腺素、铁剂、抗菌药隔开至少2到4小时",
      "After a meal with plenty of water; two to four hours apart from thyroid hormone, iron and antibacterials",
    ],
    ["便秘很厉害、腰痛血尿", "bad constipation, pain in the back with blood in the water"],
  ),
  row(
    "A11C A11AA A11HA03",
    ["补维生素", "Vitamins"],
    [
      "饭后吃，不要自己加量，也不要再吃同类保健品",
      "After a meal; never more than said, and no other product of the kind",
    ],
    ["没胃口、恶心、口渴、很想睡", "no appetite, sickness, thirst, great sleepiness"],
  ),
  row(
    "A12CB",
    ["补锌", "Zinc"],
    ["饭后吃，和铁剂、钙片隔开2小时", "After a meal, two hours apart from iron and calcium"],
    ["一直恶心呕吐", "sickness or vomiting that goes on"],
  ),
  row(
    "A02BC",
    ["减少胃酸", "Less acid in the stomach"],
    ["早饭前半小时整粒吞，不要嚼", "Swallowed whole half an hour before breakfast"],
    ["黑便、呕血、吞咽困难", "black stools, vomiting blood, trouble swallowing"],
  ),
  row(
    "A02BA A02A",
    ["减少或中和胃酸", "Less acid in the stomach"],
    ["两餐之间和睡前；和别的药隔开2小时", "Between meals and at bedtime; two hours apart from other medicine"],
    ["黑便、呕血", "black stools, vomiting blood"],
  ),
  row(
    "A03",
    ["治胃胀、恶心或肠痉挛", "Against a bloated stomach, sickness or cramps"],
    ["饭前15到30分钟", "15 to 30 minutes before meals"],
    ["心慌、晕倒、肌肉抽动", "a racing heart, fainting, twitching muscles"],
  ),
  row(
    "A04A",
    ["止吐", "Against vomiting"],
    ["按医生说的时间吃", "At the hours the doctor said"],
    ["心慌、头很痛", "a racing heart, a bad headache"],
  ),
  row(
    "A06A",
    ["让大便变软", "Softens stools"],
    ["多喝水；两三天才见效", "With plenty of water; it works after two or three days"],
    ["肚子很痛、便血、腹泻不止", "great pain, blood in the stools, diarrhoea that does not stop"],
  ),
  row(
    "A07BC05",
    ["止泻", "Against diarrhoea"],
    [
      "空腹，每袋兑半杯水；和别的药隔开1到2小时",
      "On an empty stomach in half a glass of water; one to two hours apart from other medicine",
    ],
    ["便秘、便血、孩子精神差", "constipation, blood in the stools, a listless child"],
  ),
  row(
    "A07CA00",
    ["补水和盐分", "Replaces water and salts"],
    [
      "一整袋按说明兑足温开水，少量多次喝；兑好的24小时内喝完",
      "A whole sachet in as much boiled water as it says, in many small sips; use within 24 hours",
    ],
    ["不喝水、没有尿、眼窝凹、没精神", "drinks nothing, passes no water, sunken eyes, listless"],
  ),
  row(
    "A07F",
    ["调节肠道菌群", "Live bacteria or yeast for the bowel"],
    ["温水送服；和抗菌药隔开2小时", "With lukewarm water; two hours apart from antibacterials"],
    ["发热、腹泻加重", "fever, worse diarrhoea"],
  ),
  row("A07", ["治肠道的药", "For the bowel"], AFTER_MEALS, ["便血、肚子很痛", "blood in the stools, great pain"]),
  row("A05", ["保护肝胆", "For liver and bile"], AFTER_MEALS, ["皮肤发黄、全身痒加重", "yellow skin, worse itching"]),
  row(
    "B01AA03",
    ["防血栓", "Against clots"],
    [
      "每天同一时间；按时抽血查INR，吃别的药前先问",
      "At the same hour every day; have INR tested in time, and ask before any other medicine",
    ],
    [
      "牙龈或鼻子出血、黑便、头部受伤：马上来电",
      "bleeding gums or nose, black stools, a blow on the head: call at once",
    ],
  ),
  row(
    "B01AB05",
    ["防血栓的针", "An injection against clots"],
    ["按医生说的时间皮下注射，轮换位置，不要揉", "Inject at the hours the doctor said, in changing places; do not rub"],
    ["出血不止、大片青紫、黑便", "bleeding that does not stop, large bruises, black stools"],
  ),
  row(
    "B01AC",
    ["防血栓或预防子痫前期", "Against clots, or to prevent pre-eclampsia"],
    ["整片吞，每天同一时间", "Swallowed whole at the same hour every day"],
    ["黑便、出血不止、哮喘发作", "black stools, bleeding that does not stop, an attack of asthma"],
  ),
  row("B02AA", ["减少出血", "Less bleeding"], ANY_TIME, [
    "腿肿痛、胸痛、看不清：马上停药来电",
    "a swollen painful leg, chest pain, bad sight: stop it and call",
  ]),
  row(
    "C02 C07 C08 C09",
    ["降血压", "Lowers blood pressure"],
    [
      "每天同一时间；慢慢站起来，每天量血压，不要自己停药",
      "At the same hour every day; stand up slowly, measure every day, never stop it alone",
    ],
    ["头晕要倒、心跳很慢、脸肿、喘不上气", "about to faint, a very slow heart, a swollen face, trouble breathing"],
  ),
  row(
    "C03",
    ["利尿", "Passes more water"],
    ["早上吃", "In the morning"],
    ["抽筋、很没力气、心慌", "cramps, great weakness, a racing heart"],
  ),
  row(
    "C10",
    ["降血脂", "Lowers fat in the blood"],
    ["晚上吃", "In the evening"],
    ["没来由的肌肉痛、尿变深色", "muscle pain without a cause, dark water"],
  ),
  row(
    "D07 D11AH D05",
    ["消炎止痒的外用药", "Against redness and itching of the skin"],
    ["薄薄一层，只抹在患处，不要包起来", "A thin layer on the bad skin only; do not cover it"],
    LOCAL,
  ),
  row(
    "D01 D06 D08",
    ["杀菌或抗真菌的外用药", "Against germs or fungus on the skin"],
    [
      "洗净擦干后薄薄一层，好了再用满疗程",
      "A thin layer on clean dry skin, to the end of the course even when it looks well",
    ],
    LOCAL,
  ),
  row(
    "D10BA01",
    ["治重度痤疮", "Against severe acne"],
    [
      "随餐吃；服药期间和停药后绝不能怀孕，不能献血",
      "With a meal; never become pregnant during or after it, give no blood",
    ],
    [
      "怀孕了、情绪很低落、头很痛看不清：马上来电",
      "pregnant, very low, a bad headache with blurred sight: call at once",
    ],
  ),
  row("D", ["外用药", "For the skin"], ["薄薄一层，避开眼睛和嘴", "A thin layer; keep off eyes and mouth"], LOCAL),
  row(
    "G01",
    ["阴道用药", "For the vagina"],
    [
      "睡前洗手后放入深处，月经期不用，用药期间不同房",
      "At bedtime with clean hands, deep inside; not during the period, no intercourse",
    ],
    ["发热、下腹痛、出血", "fever, pain below, bleeding"],
  ),
  row(
    "G02CB",
    ["降泌乳素", "Lowers prolactin"],
    ["随餐吃，第一次吃后先坐一会儿", "With a meal; after the first one sit for a while"],
    ["晕倒、看不清、情绪异常", "fainting, bad sight, a strange mood"],
  ),
  row(
    "G02CA",
    ["抑制宫缩", "Calms the womb"],
    ["按医生说的时间，一次也不要自己加", "At the hours the doctor said, never more"],
    ["心跳很快、胸闷、流水、出血：马上来院", "a very fast heart, a tight chest, waters or bleeding: come at once"],
  ),
  row(
    "G03AA G03HB01",
    ["调经或避孕", "Regulates periods or prevents pregnancy"],
    ["每天同一时间一片", "One tablet at the same hour every day"],
    [
      "一条腿肿痛、胸痛、头剧痛、看不清：马上停药来电",
      "one swollen painful leg, chest pain, a terrible headache, bad sight: stop it and call",
    ],
  ),
  row(
    "G03C",
    ["雌激素", "Oestrogen"],
    ["按医生说的天数用，不要自己停或加", "For the days the doctor said, neither more nor less"],
    ["不规则出血、腿肿痛、乳房肿块", "irregular bleeding, a swollen painful leg, a lump in the breast"],
  ),
  row(
    "G03D",
    ["孕激素", "Progestogen"],
    [
      "按医生说的天数用，不要自己停；可能发困",
      "For the days the doctor said; do not stop it alone; it may make you sleepy",
    ],
    ["阴道出血变多、头剧痛、腿肿痛", "more bleeding, a terrible headache, a swollen painful leg"],
  ),
  row(
    "G03GB02 L02BG04",
    ["促排卵", "Brings on ovulation"],
    ["按周期的天数吃", "On the days of the cycle that the doctor said"],
    ["肚子很胀、看不清、可能怀孕了", "a very swollen belly, bad sight, or maybe pregnant"],
  ),
  row("L02 G03X", ["激素治疗", "Hormone treatment"], ANY_TIME, [
    "阴道出血、腿肿痛、看不清",
    "bleeding, a swollen painful leg, bad sight",
  ]),
  row("G04", ["让膀胱安静些", "Calms the bladder"], ANY_TIME, [
    "尿不出来、眼睛胀痛",
    "cannot pass water, a painful eye",
  ]),
  row(
    "H01BA02",
    ["减少夜尿", "Less water at night"],
    ["睡前吃；吃前1小时到第二天早上少喝水", "At bedtime; drink little from an hour before until morning"],
    ["头痛、呕吐、抽搐", "headache, vomiting, convulsions"],
  ),
  row(
    "H02",
    ["糖皮质激素", "A steroid"],
    ["早饭后吃；不要自己突然停药", "After breakfast; never stop it suddenly"],
    ["黑便、发热、情绪异常、很口渴", "black stools, fever, a strange mood, great thirst"],
  ),
  row(
    "J01 P01AB",
    ["抗菌药", "Against bacteria"],
    ["按时吃满疗程，好了也不要提前停；不要喝酒", "In time and to the end of the course, even when well; no alcohol"],
    ["出皮疹、喘不上气、水样腹泻", "a rash, trouble breathing, watery diarrhoea"],
  ),
  row(
    "J02",
    ["抗真菌药", "Against fungus"],
    ["饭后吃", "After a meal"],
    ["皮肤发黄、没胃口、皮疹", "yellow skin, no appetite, a rash"],
  ),
  row(
    "J05",
    ["抗病毒药", "Against viruses"],
    [
      "按时吃满疗程，多喝水；抗乙肝药不能自己停",
      "In time to the end of the course, with plenty of water; one against hepatitis B is never stopped alone",
    ],
    ["皮疹、精神异常、尿少", "a rash, strange behaviour, little water"],
  ),
  row("P02", ["驱虫药", "Against worms"], ["按说明一次或几天吃完", "At once or over some days, as it says"], ALLERGY),
  row(
    "P01BA",
    ["免疫调节药", "Calms the immune system"],
    ["饭后吃；每年查一次眼睛", "After a meal; have the eyes tested every year"],
    ["看不清、心慌", "bad sight, a racing heart"],
  ),
  row(
    "M01 N02BE",
    ["退热止痛", "Against fever and pain"],
    [
      "饭后吃，两次至少隔4到6小时；不要和别的退热药、感冒药同吃",
      "After food, four to six hours apart; not with another medicine against fever or colds",
    ],
    ["发热超过3天、黑便、皮疹、孩子没精神", "fever for more than three days, black stools, a rash, a listless child"],
  ),
  row(
    "M05",
    ["让骨头结实", "Strengthens bones"],
    [
      "早上空腹用一大杯白水送服，半小时内站着或坐着，不要躺",
      "In the morning on an empty stomach with a full glass of water; stay upright for half an hour",
    ],
    ["胸口烧、吞咽痛、牙床痛", "a burning chest, pain when swallowing or in the jaw"],
  ),
  row("M", ["治关节和肌肉", "For joints and muscles"], AFTER_MEALS, ["黑便、皮疹", "black stools, a rash"]),
  row(
    "N03",
    ["防抽搐", "Against seizures"],
    ["每天按时吃，一次也不要漏，绝不能自己停药", "In time every day; miss none, and never stop it alone"],
    ["皮疹、抽搐变多、很想睡、情绪很低落", "a rash, more seizures, great sleepiness, a very low mood"],
  ),
  row(
    "N06",
    ["改善情绪或注意力", "For mood or attention"],
    [
      "每天同一时间；两周左右见效，不要自己停药",
      "At the same hour every day; works after about two weeks; do not stop it alone",
    ],
    ["有伤害自己的念头：马上来电", "thoughts of harming yourself: call at once"],
  ),
  row(
    "N05 N02A R05DA N07",
    ["按医生说的用", "As the doctor said"],
    ["不开车、不喝酒", "No driving, no alcohol"],
    ["很想睡叫不醒、呼吸慢", "cannot be woken, slow breathing"],
  ),
  row(
    "R03A R03B",
    ["吸入治哮喘", "Inhaled, against asthma"],
    ["按教的方法吸；含激素的吸完漱口", "As you were shown; rinse the mouth after one with a steroid"],
    [
      "用了还喘、说不成句、嘴唇发紫：马上急诊",
      "still short of breath, cannot speak a sentence, blue lips: emergency at once",
    ],
  ),
  row(
    "R03DC03",
    ["防哮喘和过敏性鼻炎", "Against asthma and hay fever"],
    ["每晚一次，不能代替急救吸入药", "Once every evening; it does not replace the rescue inhaler"],
    ["做噩梦、情绪或行为异常", "nightmares, a strange mood or behaviour"],
  ),
  row("R03", ["平喘", "Opens the airways"], ANY_TIME, [
    "心慌、手抖厉害、还是喘",
    "a racing heart, bad trembling, still short of breath",
  ]),
  row(
    "R05",
    ["化痰止咳", "Loosens a cough"],
    ["饭后吃，多喝水", "After a meal, with plenty to drink"],
    ["喘不上气、皮疹、咳血", "trouble breathing, a rash, coughing blood"],
  ),
  row(
    "R06",
    ["抗过敏", "Against allergy"],
    ["可能发困，服药后不开车", "It may make you sleepy: no driving"],
    ["心慌、喘不上气", "a racing heart, trouble breathing"],
  ),
  row(
    "R01 A01",
    ["鼻或口腔用药", "For nose or mouth"],
    ["先清洁；喷鼻时头稍低，喷向外侧", "Clean first; bend the head a little and spray outwards"],
    ["鼻血不止、疼痛加重", "a nosebleed that does not stop, worse pain"],
  ),
  row(
    "S",
    ["眼或耳用药", "For eyes or ears"],
    [
      "洗手，瓶口不碰眼或耳；两种药隔开5到10分钟",
      "Wash your hands, do not touch eye or ear with the tip; five to ten minutes between two",
    ],
    ["眼睛更红更痛、看不清、流脓", "a redder, more painful eye, bad sight, pus"],
  ),
  row(
    "Z",
    ["中成药", "Chinese patent medicine"],
    ["温水送服，少吃辛辣油腻；孕妇先问医生", "With lukewarm water, little spicy or fat food; when pregnant ask first"],
    ["皮疹、腹泻、没有好转", "a rash, diarrhoea, no better"],
  ),
];
