import type { Bilingual } from "../kernel/words";
import type { CheckSource } from "./check-model";
import { LEAFLET_SOURCE, leafletRows } from "./data/leaflets";
import { drugOf } from "./formulary";
import type { Drug } from "./formulary-model";
import type { PlainWords } from "./plain-words";
import { sourceFor } from "./checks/say";

/** The plain words of a drug, with the label that they come from. */
export type Leaflet = PlainWords & { readonly more: Bilingual; readonly source: CheckSource };

const ONCE = ["qw", "qod", "prn"];
/** What to do after a forgotten dose depends on how often it is taken at all. */
function missedOf({ atc, frequencies, routes }: Drug): Bilingual {
  if (atc.startsWith("A10A"))
    return {
      zh: "忘了打针：不要自己补，先测血糖再来电。",
      en: "Injection forgotten: do not make up for it; test your sugar and call.",
    };
  if (atc.startsWith("G03AA") || atc.startsWith("G03HB"))
    return {
      zh: "12小时以内想起就补上；超过12小时请来电，这段时间加用避孕套。",
      en: "Within 12 hours take it; later call us, and use condoms meanwhile.",
    };
  if (!routes.includes("oral"))
    return {
      zh: "想起来就用一次，快到下一次就跳过，不要用双份。",
      en: "Use it when you remember; skip it when the next is near; never double.",
    };
  if (frequencies.every((often) => ONCE.includes(often)))
    return {
      zh: "想起来就用，按医生说的间隔，不要加倍。",
      en: "Take it when you remember, as far apart as the doctor said; never double.",
    };
  return {
    zh: "想起来马上吃；快到下一次就跳过，不要吃双份。",
    en: "Take it when you remember; skip it when the next is near; never double.",
  };
}

function storageOf({ coldChain, form, liquid, routes }: Drug): Bilingual {
  if (coldChain)
    return {
      zh: "放冰箱冷藏（2～8 ℃），不要冷冻；外出带冰袋，不要贴着冰。",
      en: "In the fridge at 2–8 °C, never frozen; on the way with an ice pack, not touching it.",
    };
  if (form.zh.startsWith("汤剂"))
    return {
      zh: "放冰箱冷藏，喝前热透；胀袋、有异味就不要喝。",
      en: "In the fridge; heat it through before drinking; not when swollen or smelling.",
    };
  if (routes.includes("ocular"))
    return { zh: "拧紧避光；开封4周后扔掉。", en: "Closed and dark; throw it away four weeks after opening." };
  if (liquid)
    return {
      zh: "拧紧，阴凉处，写上开封日期；放在孩子拿不到的地方。",
      en: "Closed and cool, with the day of opening on it; out of children's reach.",
    };
  return { zh: "干燥阴凉处，放在孩子拿不到的地方。", en: "Dry and cool, out of children's reach." };
}

/** The plain words of a drug; undefined for one that the formulary does not hold. */
export function leafletOf(drugId: string): Leaflet | undefined {
  const drug = drugOf(drugId);
  if (!drug) return undefined;
  const own = leafletRows.find(({ of }) => of.some((start) => drug.atc.startsWith(start)));
  return {
    ...(own ? { purpose: own.purpose, when: own.when } : {}),
    missed: missedOf(drug),
    call: own?.call ?? {
      zh: "出皮疹、喘不上气，或越来越不舒服",
      en: "a rash, trouble breathing, or feeling worse and worse",
    },
    storage: storageOf(drug),
    more: { zh: "完整说明请看药盒里的说明书。", en: "The whole label lies in the box." },
    source: sourceFor(LEAFLET_SOURCE, drug),
  };
}

/** What a patient reads of a drug; nothing of one that the formulary no longer holds. */
export function plainWordsOf(drugId: string): PlainWords | undefined {
  const found = leafletOf(drugId);
  if (!found) return undefined;
  const { more: _more, source: _source, ...words } = found;
  return words;
}
