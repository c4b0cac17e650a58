import { statesSex, withoutSex } from "../../../shared/appointments/fetal-sex";

/** Lines of reports that state, or give away, what may not be told. */
const WITHHELD = [
  "胎儿性别：男",
  "胎儿性别:女性",
  "性别：男。",
  "性别 女",
  "性 别：女",
  "胎儿为男性",
  "胎儿为女性胎儿",
  "男胎",
  "女胎一名",
  "提示男婴",
  "可能为女孩",
  "像是男孩子",
  "男宝宝",
  "女宝",
  "是个女儿",
  "是个男孩儿",
  "雄性特征",
  "外生殖器显示为男性",
  "可见阴茎及阴囊回声",
  "阴囊内见睾丸",
  "大阴唇可见",
  "阴唇呈汉堡征",
  "生殖结节朝上",
  "外生殖器可见",
  "带把的",
  "恭喜，是位千金",
  "小王子一枚",
  "小公主",
  "♂",
  "性别 ♀",
  "染色体核型46,XY",
  "46，XX",
  "核型：XX",
  "核型 XY",
  "47,XXY",
  "45,X0",
  "SRY阳性",
  "胎儿：M",
  "胎儿（F）",
  "胎1：M，胎2：F",
  "Fetal sex: male",
  "Sex: F",
  "Gender: female",
  "It's a boy!",
  "Looks like a girl",
  "male fetus",
  "Female fetus in cephalic presentation",
  "Twin A male, twin B female",
  "MALE",
  "A son",
  "daughter",
  "penis visible",
  "scrotum and testes seen",
  "labia majora seen",
  "External genitalia normal",
  "Genitals: clearly visible",
  "Karyotype 46,XY",
  "46 XX",
  "Fetus: M",
  "性别不告知：男",
  "按规定不告知胎儿性别，外观似女性",
  "Sex not disclosed (male)",
  "ｍａｌｅ",
  "胎儿性别：Ｍ",
];

/** Lines that say nothing of it, and must not be lost. */
const SHOWN = [
  "王女士",
  "李女士，孕22周+3天",
  "孕妇王女士，妇女儿童保健院",
  "重庆市妇女保健",
  "胎儿心率146次/分，律齐",
  "双顶径 54mm，头围 201mm，腹围 178mm，股骨长 38mm",
  "羊水最大深度 48mm",
  "胎盘位于前壁，0级",
  "胎儿四腔心切面可见",
  "颅骨光环完整，侧脑室无增宽",
  "胎儿面部可见，上唇连续",
  "脐动脉S/D 2.8",
  "宫颈管长度 36mm",
  "因胎位原因，心脏流出道显示欠佳，建议30分钟后复查",
  "单活胎，超声孕周22周",
  "双胎妊娠，双绒毛膜双羊膜囊",
  "建议 2 周后复查",
  "按国家规定，不告知胎儿性别。",
  "患者性别：女",
  "已有子女1名",
  "Single live fetus, 22 weeks + 3 days",
  "Biparietal diameter 54 mm",
  "Four-chamber view normal",
  "Amniotic fluid index 12 cm",
  "Placenta anterior, grade 0",
  "Examined at Sussex Hospital",
  "Cervical length 36 mm",
  "Fetal sex is not disclosed",
  "A female patient of 29 years",
  "Middle cerebral artery PI 1.8",
  "Heart rate 146 bpm",
  "TAXX 1.2",
];

test.each(WITHHELD)("withheld: %s", (line) => {
  expect(statesSex(line)).toBe(true);
  expect(withoutSex(`胎心146次/分。\n${line}\n羊水适中。`)).toEqual({
    lines: ["胎心146次/分。", "羊水适中。"],
    withheld: true,
  });
});

test.each(SHOWN)("shown whole: %s", (line) => {
  expect(withoutSex(line)).toEqual({ lines: [line], withheld: false });
});

test("of a line with several sentences only the one that states it is left out", () => {
  const text =
    "胎心146次/分；胎儿性别：男；羊水适中。\r\n胎盘前壁。Sex: male; placenta normal.\nHeart normal. Fetal sex: male. Placenta low 2.8 cm.";
  expect(withoutSex(text)).toEqual({
    lines: ["胎心146次/分；羊水适中。", "胎盘前壁。 placenta normal.", "Heart normal. Placenta low 2.8 cm."],
    withheld: true,
  });
});

test("a text that is spread over lines keeps none of its parts", () => {
  expect(withoutSex("胎儿性别\n男")).toEqual({ lines: [], withheld: true });
  expect(withoutSex("")).toEqual({ lines: [], withheld: false });
});

test("nothing that is shown ever states it, however reports are put together", () => {
  for (let i = 0; i < WITHHELD.length; i++) {
    const text = [SHOWN[i % SHOWN.length], WITHHELD[i], SHOWN[(i * 7) % SHOWN.length]].join(i % 2 ? "。" : "\n");
    const { lines, withheld } = withoutSex(text);
    expect(withheld).toBe(true);
    expect(lines.join("\n")).not.toContain(WITHHELD[i]);
    expect(lines.some(statesSex)).toBe(false);
  }
});
