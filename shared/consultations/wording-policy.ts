const AMOUNT =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半])\s*(?:mg|g|μg|ug|ml|iu|毫克|克|微克|毫升|单位|片|粒|支|袋|滴|丸|tablets?|capsules?|drops?|units?)(?![A-Za-z])/i;
const HOW_OFTEN =
  /每[日天晚早]|[一1]\s*[日天]|每\s*\d+\s*小时|\d+\s*次|[一二两三四]次|睡前|饭[前后]|\b(?:qd|bid|tid|qid|qn|q\d+h|daily|twice|times a day|a day|every \d+ hours|at bedtime)\b/i;

/**
 * Do these words write a prescription: an amount of a medicine and how often? A prescription has a form of its own, with a
 * signature and a pharmacist (D2-16, D2-17); a prepared reply may never be one.
 */
export const writesPrescription = (text: string): boolean => AMOUNT.test(text) && HOW_OFTEN.test(text);

const FETUS =
  /胎|肚子里|二宝|三胎|孕|怀|产检|超声|[bＢB]超|四维|NT|\bfetus|\bfoetus|\bfetal|\bunborn|\bpregnan|\bultrasound|\bscan\b/i;

/** Do these words speak of an unborn child? Beside a child's own sex that is what tells the two apart. */
export const speaksOfFetus = (text: string): boolean => FETUS.test(text);

/** What people write between the names of several things, in either language. */
export const BETWEEN_NAMES = /[、,，;；\n]/;
