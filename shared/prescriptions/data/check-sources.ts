import type { CheckSource } from "../check-model";

const source =
  (zh: string, en: string) =>
  (section: string): CheckSource => ({ document: { zh, en }, section });

/** Documents that the checks rest on; each is named with the section that says it. */
export const label = source("药品说明书", "Drug label (China)");
export const fdaLabel = source("美国FDA药品说明书", "FDA drug label");
export const formularyForChildren = source("中国国家处方集（儿童版）", "Chinese National Formulary for Children");
export const prescriptionMeasures = source(
  "处方管理办法（卫生部令第53号）",
  "Prescription Measures (Ministry of Health order 53)",
);
export const longTermRules = source(
  "长期处方管理规范（试行）（2021）",
  "Rules on Long-term Prescriptions (trial, 2021)",
);
export const internetMeasures = source(
  "互联网诊疗管理办法（试行）（2018）",
  "Internet Diagnosis and Treatment Measures (trial, 2018)",
);
export const onlineSalesBan = source(
  "药品网络销售禁止清单（第一版）（国家药监局，2022）",
  "List of drugs that may not be sold online (first edition, NMPA, 2022)",
);
export const reviewRules = source("医疗机构处方审核规范（2018）", "Rules on Prescription Review (2018)");
export const kdigo = source("KDIGO慢性肾脏病指南", "KDIGO guideline on chronic kidney disease");
export const swissProduct = source("瑞士药品专业说明书", "Swiss product information");
export const atcIndex = source("WHO ATC/DDD索引", "WHO ATC/DDD Index");
export const bnf = source("英国国家处方集（BNF）相互作用附录", "British National Formulary, interactions");
export const lactMed = source("LactMed数据库（NLM）", "LactMed (NLM)");
export const hospitalTable = source("本院自动审查数据表", "The hospital's check tables");
