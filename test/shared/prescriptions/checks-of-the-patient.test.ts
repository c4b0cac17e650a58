import type { CheckSubject } from "../../../shared/prescriptions/check-model";
import { checkTables, child, rx, said, woman } from "./check-kit";

const one = (id: string) => [rx(id)];

describe("recorded allergies", () => {
  const to = (text: string, severity: "mild" | "moderate" | "severe" | "unknown" = "severe") =>
    woman({ allergies: [{ text, severity }] });
  checkTables("allergy", {
    hits: [
      ["penicillin, amoxicillin", to("青霉素"), one("amoxicillin-250mg-24"), "allergy.severe"],
      ["penicillin in English", to("Penicillin"), one("amoxicillin-250mg-24"), "allergy.severe"],
      ["amoxicillin itself, in a compound", to("阿莫西林"), one("amoxicillin-clavulanate-625mg-12"), "allergy.severe"],
      ["mild penicillin", to("青霉素", "mild"), one("amoxicillin-250mg-24"), "allergy.recorded"],
      ["penicillin of unknown severity", to("青霉素", "unknown"), one("amoxicillin-250mg-24"), "allergy.recorded"],
      ["penicillin, a cephalosporin", to("青霉素"), one("cefuroxime-250mg-12"), "allergy.cross"],
      ["cephalosporins", to("头孢类"), one("cefaclor-drysuspension-125mg-12"), "allergy.severe"],
      ["sulfonamides", to("磺胺"), one("smz-tmp-480mg-12"), "allergy.severe"],
      ["sulfonamides, celecoxib by its label", to("磺胺"), one("celecoxib-200mg-6"), "allergy.severe"],
      ["sulfonamides, gliclazide by its label", to("磺胺"), one("gliclazide-30mg-30"), "allergy.severe"],
      ["sulfonamides, furosemide", to("磺胺"), one("furosemide-20mg-100"), "allergy.cross"],
      ["aspirin, mesalazine", to("水杨酸"), one("mesalazine-250mg-40"), "allergy.cross"],
      ["ibuprofen", to("布洛芬", "moderate"), one("ibuprofen-xr-300mg-20"), "allergy.recorded"],
      ["aspirin, an NSAID", to("阿司匹林"), one("ibuprofen-suspension-100ml"), "allergy.cross"],
      ["iodine", to("碘"), one("povidone-iodine-100ml"), "allergy.severe"],
      ["insulin", to("胰岛素"), one("insulin-aspart-300iu"), "allergy.severe"],
      ["metronidazole, locally", to("甲硝唑"), one("metronidazole-vaginal-200mg-7"), "allergy.severe"],
      [
        "given as ATC",
        woman({ allergies: [{ text: "？", atc: "H03BB02", severity: "severe" }] }),
        one("methimazole-5mg-100"),
        "allergy.severe",
      ],
    ],
    misses: [
      ["no allergies at all", woman(), one("amoxicillin-250mg-24")],
      ["penicillin, azithromycin", to("青霉素"), one("azithromycin-250mg-6")],
      ["penicillin, fosfomycin", to("青霉素"), one("fosfomycin-trometamol-3g-1")],
      ["cephalosporins, doxycycline", to("头孢"), one("doxycycline-100mg-10")],
      ["sulfonamides, nitrofurantoin", to("磺胺"), one("nitrofurantoin-50mg-100")],
      ["aspirin, paracetamol", to("阿司匹林"), one("paracetamol-500mg-12")],
      ["ibuprofen, glucosamine", to("布洛芬"), one("glucosamine-240mg-42")],
      ["ibuprofen, paracetamol", to("布洛芬"), one("paracetamol-500mg-12")],
      ["iodine, levothyroxine", to("碘"), one("levothyroxine-50ug-100")],
      ["pollen, loratadine", to("花粉"), one("loratadine-10mg-12")],
      ["dust mites, budesonide", to("尘螨"), one("budesonide-nasal-120")],
      ["metronidazole, clotrimazole", to("甲硝唑"), one("clotrimazole-cream-10g")],
    ],
    unknowns: [
      ["nobody answered", woman({ allergies: "unknown" }), one("amoxicillin-250mg-24"), "allergy.unanswered"],
      ["a word that nobody understands", to("一种白色药片"), one("amoxicillin-250mg-24"), "allergy.unread"],
      ["eggs may be in a drug", to("鸡蛋"), one("progesterone-100mg-12"), "allergy.unread"],
      ["penicillin, herbs", to("青霉素"), one("fuke-qianjin-108"), "allergy.not-covered"],
      ["penicillin, an unlisted drug", to("青霉素"), one("unlisted-1"), "allergy.not-covered"],
    ],
  });
  test("no reason overrides a severe one; every other needs one", () => {
    const weigh = (subject: CheckSubject) => said("allergy", subject, one("amoxicillin-250mg-24"))[0]?.weight;
    expect([weigh(to("青霉素")), weigh(to("青霉素", "moderate")), weigh(to("头孢"))]).toEqual(["hard", "soft", "soft"]);
  });
  test("a word that cannot be read does not hide the one that can", () => {
    const allergies = [
      { text: "不明草药", severity: "mild" as const },
      { text: "青霉素", severity: "severe" as const },
    ];
    const codes = said("allergy", woman({ allergies }), [rx("amoxicillin-250mg-24"), rx("loratadine-10mg-12")]);
    expect(codes.map(({ code }) => code)).toEqual(["allergy.severe", "allergy.unread"]);
  });
});

describe("pregnancy", () => {
  const at = (weeks?: number) => woman({ pregnancy: { is: "yes", ...(weeks === undefined ? {} : { weeks }) } });
  const banned = "pregnancy.contraindicated";
  const care = "pregnancy.caution";
  checkTables("pregnancy", {
    hits: [
      ["valproate", at(12), one("valproate-500mg-30"), banned],
      ["isotretinoin", at(6), one("isotretinoin-10mg-15"), banned],
      ["enalapril", at(20), one("enalapril-10mg-16"), banned],
      ["valsartan", at(30), one("valsartan-80mg-28"), banned],
      ["warfarin", at(10), one("warfarin-2500ug-60"), banned],
      ["atorvastatin", at(), one("atorvastatin-20mg-7"), banned],
      ["letrozole", at(5), one("letrozole-2500ug-10"), banned],
      ["levofloxacin", at(24), one("levofloxacin-500mg-4"), banned],
      ["the pill", at(8), one("drospirenone-ee-21"), banned],
      ["motherwort", at(8), one("yimucao-granules-10"), banned],
      ["doxycycline in week 14", at(14), one("doxycycline-100mg-10"), banned],
      ["doxycycline in week 13", at(13), one("doxycycline-100mg-10"), care],
      ["minocycline", at(30), one("minocycline-50mg-20"), banned],
      ["minocycline, week unknown", at(), one("minocycline-50mg-20"), banned],
      ["tinidazole in week 13", at(13), one("tinidazole-500mg-8"), banned],
      ["norethisterone", at(6), one("norethisterone-625ug-100"), banned],
      ["medroxyprogesterone", at(6), one("medroxyprogesterone-2mg-100"), banned],
      ["emergency contraception", at(5), one("levonorgestrel-1500ug-1"), banned],
      ["a patent medicine whose label forbids it", at(20), one("fuke-qianjin-108"), banned],
      ["rhubarb pills", at(20), one("maren-runchang-10"), banned],
      ["metronidazole in week 13", at(13), one("metronidazole-200mg-100"), banned],
      ["metronidazole in week 14", at(14), one("metronidazole-200mg-100"), care],
      ["metronidazole, week unknown", at(), one("metronidazole-200mg-100"), care],
      ["aspirin from week 28", at(28), one("aspirin-100mg-30"), care],
      ["aspirin, week unknown", at(), one("aspirin-100mg-30"), care],
      ["ibuprofen from week 28", at(28), one("ibuprofen-xr-300mg-20"), banned],
      ["ibuprofen before", at(27), one("ibuprofen-xr-300mg-20"), care],
      ["ibuprofen, week unknown", at(), one("ibuprofen-xr-300mg-20"), care],
      ["ritodrine before week 20", at(19), one("ritodrine-10mg-20"), banned],
      ["methimazole", at(9), one("methimazole-5mg-100"), care],
      [
        "isotretinoin while trying",
        woman({ pregnancy: { is: "trying" } }),
        one("isotretinoin-10mg-15"),
        "pregnancy.planning",
      ],
    ],
    misses: [
      ["levothyroxine", at(12), one("levothyroxine-50ug-100")],
      ["folic acid", at(6), one("folic-acid-400ug-31")],
      ["iron", at(30), one("polysaccharide-iron-150mg-10")],
      ["labetalol", at(30), one("labetalol-100mg-30")],
      ["methyldopa", at(20), one("methyldopa-250mg-100")],
      ["insulin", at(26), one("insulin-aspart-300iu")],
      ["amoxicillin", at(18), one("amoxicillin-250mg-24")],
      ["paracetamol", at(33), one("paracetamol-500mg-12")],
      ["low-dose aspirin in week 27", at(27), one("aspirin-25mg-100")],
      ["dydrogesterone", at(7), one("dydrogesterone-10mg-20")],
      ["ritodrine from week 20", at(20), one("ritodrine-10mg-20")],
      ["isotretinoin, not pregnant", woman(), one("isotretinoin-10mg-15")],
      ["valproate for a man", woman({ sex: "male", pregnancy: { is: "unknown" } }), one("valproate-500mg-30")],
      ["valproate for a girl of six", child(72, 20, { pregnancy: { is: "unknown" } }), one("valproate-solution-300ml")],
      ["methimazole while trying", woman({ pregnancy: { is: "trying" } }), one("methimazole-5mg-100")],
    ],
    unknowns: [
      ["nobody asked", woman({ pregnancy: { is: "unknown" } }), one("isotretinoin-10mg-15"), "pregnancy.unanswered"],
      ["a patent medicine", at(10), one("jizhi-syrup-120ml"), "pregnancy.not-covered"],
      ["an unlisted drug", at(10), one("unlisted-1"), "pregnancy.not-covered"],
      ["glucosamine is no NSAID", at(30), one("glucosamine-240mg-42"), "pregnancy.not-covered"],
      ["betahistine is in no row", at(10), one("betahistine-12mg-30"), "pregnancy.not-covered"],
    ],
  });
  test("no reason overrides what is contraindicated; care needs one", () => {
    expect(said("pregnancy", at(12), one("valproate-500mg-30"))[0]?.weight).toBe("hard");
    expect(said("pregnancy", at(9), one("methimazole-5mg-100"))[0]?.weight).toBe("soft");
  });
});

describe("breastfeeding", () => {
  const feeding = woman({ lactating: "yes" });
  const avoid = "lactation.avoid";
  const care = "lactation.caution";
  checkTables("lactation", {
    hits: [
      ["isotretinoin", feeding, one("isotretinoin-10mg-15"), avoid],
      ["atorvastatin", feeding, one("atorvastatin-20mg-7"), avoid],
      ["levofloxacin", feeding, one("levofloxacin-500mg-4"), avoid],
      ["letrozole", feeding, one("letrozole-2500ug-10"), avoid],
      ["bromocriptine", feeding, one("bromocriptine-2500ug-30"), avoid],
      ["codeine", feeding, one("codeine-30mg-20"), avoid],
      ["dienogest", feeding, one("dienogest-2mg-28"), avoid],
      ["sulfamethoxazole", feeding, one("smz-tmp-480mg-12"), avoid],
      ["minocycline", feeding, one("minocycline-50mg-20"), avoid],
      ["gliclazide", feeding, one("gliclazide-30mg-30"), avoid],
      ["the pill", feeding, one("desogestrel-ee-21"), care],
      ["metronidazole", feeding, one("metronidazole-200mg-100"), care],
      ["methimazole", feeding, one("methimazole-5mg-100"), care],
      ["lamotrigine", feeding, one("lamotrigine-50mg-30"), care],
    ],
    misses: [
      ["levothyroxine", feeding, one("levothyroxine-50ug-100")],
      ["iron", feeding, one("ferrous-succinate-100mg-20")],
      ["calcium", feeding, one("calcium-d3-600mg-60")],
      ["insulin", feeding, one("insulin-aspart-300iu")],
      ["amoxicillin", feeding, one("amoxicillin-250mg-24")],
      ["paracetamol", feeding, one("paracetamol-500mg-12")],
      ["ibuprofen", feeding, one("ibuprofen-xr-300mg-20")],
      ["labetalol", feeding, one("labetalol-50mg-30")],
      ["clotrimazole", feeding, one("clotrimazole-cream-10g")],
      ["isotretinoin, not feeding", woman(), one("isotretinoin-10mg-15")],
      ["codeine for a man", woman({ sex: "male", lactating: "unknown" }), one("codeine-30mg-20")],
    ],
    unknowns: [
      ["nobody asked", woman({ lactating: "unknown" }), one("amoxicillin-250mg-24"), "lactation.unanswered"],
      ["a patent medicine", feeding, one("jizhi-syrup-120ml"), "lactation.not-covered"],
      ["an unlisted drug", feeding, one("unlisted-1"), "lactation.not-covered"],
    ],
  });
});
