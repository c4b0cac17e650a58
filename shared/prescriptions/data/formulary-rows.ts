import type { Bilingual } from "../../kernel/words";
import type { AntibacterialGrade, Drug, Route, Special } from "../formulary-model";
import type { Frequency } from "../model";

/** Of every row: what it is comes from the label's public text; what it costs is made up. */
export const ROW_SOURCE =
  "Drug substance, form, strength and ATC: 药品说明书 and WHO ATC/DDD Index; price, weight and pack: fictional demonstration values";

type Shape = {
  readonly form: Bilingual;
  readonly unit: Bilingual;
  readonly routes: readonly Route[];
  readonly liquid?: boolean;
};
const shape = (zh: string, en: string, unitZh: string, unitEn: string, routes: readonly Route[], liquid = false) => ({
  form: { zh, en },
  unit: { zh: unitZh, en: unitEn },
  routes,
  liquid,
});

/** Forms of medicine: the unit in which a dose is counted, and the usual route. */
export const SHAPES = {
  tablet: shape("片剂", "tablet", "片", "tablet", ["oral"]),
  chewable: shape("咀嚼片", "chewable tablet", "片", "tablet", ["oral"]),
  enteric: shape("肠溶片", "enteric-coated tablet", "片", "tablet", ["oral"]),
  slow: shape("缓释片", "prolonged-release tablet", "片", "tablet", ["oral"]),
  melting: shape("口崩片", "orodispersible tablet", "片", "tablet", ["oral"]),
  effervescent: shape("泡腾片", "effervescent tablet", "片", "tablet", ["oral"]),
  capsule: shape("胶囊剂", "capsule", "粒", "capsule", ["oral"]),
  softgel: shape("软胶囊", "soft capsule", "粒", "capsule", ["oral"]),
  entericCapsule: shape("肠溶胶囊", "enteric capsule", "粒", "capsule", ["oral"]),
  granules: shape("颗粒剂", "granules", "袋", "sachet", ["oral"]),
  oralGel: shape("口服凝胶", "oral gel", "袋", "sachet", ["oral"]),
  powder: shape("散剂", "powder", "袋", "sachet", ["oral"]),
  drySuspension: shape("干混悬剂", "powder for oral suspension", "袋", "sachet", ["oral"]),
  pill: shape("丸剂", "pill", "丸", "pill", ["oral"]),
  smallPill: shape("水丸", "small pills", "袋", "sachet", ["oral"]),
  decoction: shape("汤剂（代煎）", "decoction, brewed", "袋", "bag", ["oral"], true),
  solution: shape("口服溶液剂", "oral solution", "ml", "ml", ["oral"], true),
  suspension: shape("口服混悬液", "oral suspension", "ml", "ml", ["oral"], true),
  syrup: shape("糖浆剂", "syrup", "ml", "ml", ["oral"], true),
  drops: shape("口服滴剂", "oral drops", "ml", "ml", ["oral"], true),
  liquidHerb: shape("口服液", "oral liquid", "支", "vial", ["oral"], true),
  cream: shape("乳膏剂", "cream", "g", "g", ["topical"]),
  ointment: shape("软膏剂", "ointment", "g", "g", ["topical"]),
  gel: shape("凝胶剂", "gel", "g", "g", ["topical"]),
  lotion: shape("洗剂", "lotion", "ml", "ml", ["topical"], true),
  patch: shape("贴剂", "patch", "贴", "patch", ["transdermal"]),
  vaginalTablet: shape("阴道片", "vaginal tablet", "片", "tablet", ["vaginal"]),
  vaginalCapsule: shape("阴道用软胶囊", "vaginal soft capsule", "粒", "capsule", ["vaginal"]),
  vaginalGel: shape("阴道凝胶", "vaginal gel", "支", "applicator", ["vaginal"]),
  vaginalSuppository: shape("栓剂", "pessary", "枚", "pessary", ["vaginal"]),
  suppository: shape("栓剂", "suppository", "枚", "suppository", ["rectal"]),
  enema: shape("灌肠剂", "enema", "支", "tube", ["rectal"], true),
  inhaler: shape("吸入气雾剂", "pressurised inhaler", "揿", "puff", ["inhaled"]),
  dryInhaler: shape("吸入粉雾剂", "dry-powder inhaler", "吸", "inhalation", ["inhaled"]),
  nebules: shape("吸入用混悬液", "suspension for nebuliser", "支", "ampoule", ["nebulised"], true),
  nebuliserSolution: shape("吸入用溶液", "solution for nebuliser", "支", "ampoule", ["nebulised"], true),
  nasalSpray: shape("鼻喷雾剂", "nasal spray", "喷", "spray", ["nasal"], true),
  nasalDrops: shape("滴鼻剂", "nasal drops", "滴", "drop", ["nasal"], true),
  eyeDrops: shape("滴眼液", "eye drops", "滴", "drop", ["ocular"], true),
  eyeGel: shape("眼用凝胶", "eye gel", "滴", "drop", ["ocular"], true),
  eyeOintment: shape("眼膏", "eye ointment", "次", "application", ["ocular"]),
  earDrops: shape("滴耳液", "ear drops", "滴", "drop", ["otic"], true),
  mouthSpray: shape("喷雾剂", "mouth spray", "喷", "spray", ["buccal"], true),
  insulinPen: shape("注射液（预填充笔）", "injection, prefilled pen", "IU", "IU", ["subcutaneous"], true),
  injection: shape("注射液", "injection", "支", "syringe", ["subcutaneous"], true),
} as const satisfies Record<string, Shape>;
export type ShapeName = keyof typeof SHAPES;

type More = {
  readonly contains?: readonly string[];
  /** Amounts of a dose unit are IU instead of mg. */
  readonly iu?: true;
  readonly cold?: true;
  /** Never by mail though not cold. */
  readonly local?: true;
  readonly special?: Special;
  readonly grade?: AntibacterialGrade;
  readonly essential?: true;
  readonly routes?: readonly Route[];
  readonly often?: readonly Frequency[];
  readonly most?: number;
};

const written = (units: number, { zh, en }: Bilingual): Bilingual => ({
  zh: `${units} ${zh}/盒`,
  en: `${units} ${en}${units === 1 || ["ml", "g", "IU"].includes(en) ? "" : en.endsWith("ch") ? "es" : "s"} a box`,
});

/**
 * One row of the formulary. `amount`: mg (or IU) in one unit of dose; `text`: the strength as people write it; `fen`: for one
 * box; `grams`: one box. Cold chain, decoctions and specially managed drugs are never mailable (D2-23).
 */
export function row(
  id: string,
  zh: string,
  en: string,
  atc: string,
  shapeName: ShapeName,
  [amount, text]: readonly [amount: number, text: string],
  [units, fen, grams]: readonly [units: number, fen: number, grams: number],
  more: More = {},
): Drug {
  const { form, unit, routes, liquid } = SHAPES[shapeName];
  const special = more.special ?? "none";
  return {
    id,
    generic: { zh, en },
    atc,
    contains: [...(more.contains ?? [])],
    form,
    strength: { amount, unit: more.iu ? "IU" : "mg", text },
    pack: { units, unit, text: written(units, unit) },
    fen,
    grams,
    liquid,
    coldChain: more.cold === true,
    mailable: !more.cold && !more.local && special === "none" && shapeName !== "decoction",
    special,
    ...(more.grade ? { antibacterial: more.grade } : {}),
    essential: more.essential === true,
    routes: [...(more.routes ?? routes)],
    frequencies: [...(more.often ?? ["qd"])],
    ...(more.most ? { dayMost: more.most } : {}),
    source: ROW_SOURCE,
  };
}
