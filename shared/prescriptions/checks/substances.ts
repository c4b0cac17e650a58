import { formulary } from "../formulary";
import { isHerbal } from "./say";

const SALTS =
  /^(盐酸|硫酸|马来酸|富马酸|枸橼酸|琥珀酸|磷酸|氢溴酸|苯磺酸|醋酸|甲磺酸|酒石酸|硝酸|糠酸|丙酸|吸入用|重组人|复方)+/;
const FORMS =
  /(口服混悬液|混悬滴剂|口服溶液|干混悬剂|阴道泡腾片|阴道软胶囊|阴道缓释凝胶|阴道凝胶|肠溶胶囊|缓释胶囊|软胶囊|阴道片|咀嚼片|缓释片|控释片|肠溶片|滴眼液|滴耳液|鼻喷雾剂|吸入气雾剂|吸入粉雾剂|吸入用溶液|混悬液|注射液|乳膏|软膏|眼膏|凝胶|洗剂|颗粒|胶囊|糖浆|滴剂|贴剂|溶液|散|栓|片|丸)(（.*）)?$/;

/** "盐酸西替利嗪滴剂" -> "西替利嗪"; what people write of a medicine. */
export function baseName(zh: string): string {
  const base = zh
    .replace(/（.*）$/, "")
    .replace(FORMS, "")
    .replace(SALTS, "");
  return base.length > 3 ? base.replace(/[钠钾镁钙]$/, "") : base;
}

const PLAIN = /\b(sodium|potassium|hydrochloride|tablets?|capsules?|soft|oral|solution|suspension|injection)\b.*$/;
const english = (en: string) => en.toLowerCase().replace(PLAIN, "").replace(/\(.*$/, "").trim();

const names: readonly (readonly [name: string, atc: string])[] = formulary
  .filter((drug) => !isHerbal(drug))
  .flatMap(({ generic, atc }) => [[baseName(generic.zh), atc] as const, [english(generic.en), atc] as const])
  .filter(([name]) => name.length > 1)
  .sort(([a], [b]) => b.length - a.length);

/** ATC codes of the substances that a text names in Chinese or English; none when it names nothing that we know. */
export function substancesIn(text: string): string[] {
  let rest = text.toLowerCase();
  const found = new Set<string>();
  for (const [name, atc] of names)
    if (rest.includes(name)) {
      for (const [other, its] of names) if (other === name) found.add(its);
      found.add(atc);
      rest = rest.split(name).join(" ");
    }
  return [...found];
}
