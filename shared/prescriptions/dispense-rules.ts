import type { Bilingual } from "../kernel/words";
import type { Dispensing, ShortReason } from "./dispense-model";
import type { Prescription, RxLine, SupplyLine } from "./model";
import { totalOf } from "./rules";

export type Short = { readonly drugId: string; readonly packs: number; readonly reason: ShortReason };

/** How many boxes of a drug were scanned. */
export const scannedOf = ({ boxes }: Pick<Dispensing, "boxes">, drugId: string): number =>
  boxes.filter((box) => box.drugId === drugId).length;

/** The scanned boxes of a drug by batch. */
export function takenOf({ boxes }: Pick<Dispensing, "boxes">, drugId: string) {
  const numbers = [...new Set(boxes.filter((box) => box.drugId === drugId).map(({ batch }) => batch))];
  return numbers.map((number) => ({
    number,
    packs: boxes.filter((box) => box.drugId === drugId && box.batch === number).length,
  }));
}

/** How many boxes of a drug the prescription holds, on all of its lines. */
export const packsOf = (supply: readonly SupplyLine[], drugId: string): number =>
  supply.filter((line) => line.drugId === drugId).reduce((sum, { packs }) => sum + packs, 0);

/** What was scanned, as the lines of the prescription; the boxes of a drug fill its lines one after the other. */
export function givenOf({ supply }: Pick<Prescription, "supply">, work: Pick<Dispensing, "boxes">) {
  const open = new Map(supply.map(({ drugId }) => [drugId, scannedOf(work, drugId)]));
  const lines = supply.map((line) => {
    const given = Math.min(line.packs, open.get(line.drugId) ?? 0);
    open.set(line.drugId, (open.get(line.drugId) ?? 0) - given);
    return { ...line, given };
  });
  return { lines, dueFen: totalOf(lines.map(({ fen, given }) => ({ fen, packs: given }))) };
}

const OFTEN: Record<RxLine["frequency"], Bilingual> = {
  qd: { zh: "每天 1 次", en: "once a day" },
  bid: { zh: "每天 2 次", en: "twice a day" },
  tid: { zh: "每天 3 次", en: "three times a day" },
  qid: { zh: "每天 4 次", en: "four times a day" },
  q12h: { zh: "每 12 小时 1 次", en: "every 12 hours" },
  q8h: { zh: "每 8 小时 1 次", en: "every 8 hours" },
  q6h: { zh: "每 6 小时 1 次", en: "every 6 hours" },
  qn: { zh: "每晚睡前 1 次", en: "once at bedtime" },
  qod: { zh: "每隔一天 1 次", en: "every other day" },
  qw: { zh: "每周 1 次", en: "once a week" },
  prn: { zh: "需要时使用", en: "when needed" },
};
const HOW: Readonly<Record<string, Bilingual>> = {
  oral: { zh: "口服", en: "by mouth" },
  sublingual: { zh: "含在舌下", en: "under the tongue" },
  buccal: { zh: "含在口中", en: "in the mouth" },
  topical: { zh: "涂在皮肤上", en: "on the skin" },
  scalp: { zh: "用在头皮上", en: "on the scalp" },
  vaginal: { zh: "放入阴道", en: "into the vagina" },
  rectal: { zh: "塞入肛门", en: "into the rectum" },
  inhaled: { zh: "吸入", en: "inhaled" },
  nebulised: { zh: "雾化吸入", en: "through a nebuliser" },
  nasal: { zh: "喷入或滴入鼻腔", en: "into the nose" },
  ocular: { zh: "滴入眼中", en: "into the eye" },
  otic: { zh: "滴入耳中", en: "into the ear" },
  transdermal: { zh: "贴在皮肤上", en: "as a patch" },
  subcutaneous: { zh: "皮下注射", en: "injected under the skin" },
  intramuscular: { zh: "肌肉注射", en: "injected into a muscle" },
  intravenous: { zh: "静脉注射", en: "injected into a vein" },
};

/** How a line is taken, in plain words, as label and leaflet say it. */
export function takeWords({ dose, unit, frequency, route, days }: RxLine): Bilingual {
  const often = OFTEN[frequency];
  const how = HOW[route] ?? { zh: route, en: route };
  return {
    zh: `每次 ${dose} ${unit.zh}，${often.zh}，${how.zh}，共 ${days} 天`,
    en: `${dose} ${unit.en} each time, ${often.en}, ${how.en}, for ${days} days`,
  };
}

/** Where it is kept at home. */
export const keepWords = ({ flags: { coldChain } }: Pick<RxLine, "flags">): Bilingual =>
  coldChain
    ? { zh: "放冰箱冷藏（2～8 ℃），不要冷冻", en: "Keep in the refrigerator (2–8 °C), do not freeze" }
    : { zh: "放阴凉干燥处，不要让孩子拿到", en: "Keep cool and dry, out of reach of children" };
