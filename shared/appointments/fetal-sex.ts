/** Words that speak of people's sex in passing, never of the fetus's: they are looked over. */
const HARMLESS =
  /女士|妇女|女方|男方|女科|男科|子女|女性患者|患者性别[:： ]*女性?|姓名[:： ]*\S{1,4}[ ,，]*性别[:： ]*女性?|(?:按|依)[^。]{0,12}(?:不|未|不予)(?:告知|鉴定|显示|描述)(?:胎儿)?性别|(?:不|未|不予)(?:告知|鉴定|描述|显示)(?:胎儿)?性别|female patient|(?:fetal )?(?:sex|gender) (?:is |was )?not (?:disclosed|reported|determined)/gi;

/** What states or gives away the sex of a fetus, in Chinese and English. */
const STATES = [
  /男|女|雄性|雌性|♂|♀|性别/,
  /阴茎|阴囊|睾丸|阴唇|阴蒂|外阴|生殖器|生殖结节|外生殖|带把|千金|小公主|小王子/,
  /\b(?:fe)?males?\b|\bboys?\b|\bgirls?\b|\bsons?\b|\bdaughters?\b|\bgenders?\b|\bsex(?:ed)?\b|\bprince(?:ss)?\b/i,
  /\bpenis\b|\bpenile\b|\bscrot(?:um|al)\b|\btest(?:is|es|icle|icles|icular)\b|\blabia[l]?\b|\bclitor(?:is|al)\b|\bgenital(?:s|ia)?\b|\bphall(?:us|ic)\b|\bvulva\b/i,
  /(?<![A-Za-z])(?:4[5-9] ?[,，]? ?)?X{1,3}Y{1,2}(?![A-Za-z])|(?<![A-Za-z])(?:4[5-9] ?[,，]? ?)?XX{1,2}(?![A-Za-z])|\b45 ?[,，] ?X0?\b/,
  /(?:胎儿?|胎[一二甲乙1-4AB]|fetus|baby|sry)[^。;；]{0,8}[:： (（][MF](?![A-Za-z])|\bSRY\b/i,
] as const;

/** The sentences and lines of a text, each whole. */
const sentencesOf = (line: string): string[] => line.split(/(?<=[。；;！!？?]|\. )/u);

/** Does this sentence state the sex of a fetus, or what only one sex has? */
export function statesSex(sentence: string): boolean {
  const looked = sentence
    .normalize("NFKC")
    .replace(HARMLESS, " ")
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "");
  return STATES.some((pattern) => pattern.test(looked));
}

/**
 * A report's text line by line without the sentences that state the fetal sex (national rule: Regulation on the ban of
 * non-medical fetal sex determination). `withheld`: something was left out. What cannot be told apart is left out, too.
 */
export function withoutSex(text: string): { lines: string[]; withheld: boolean } {
  let withheld = false;
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const kept = sentencesOf(line).filter((sentence) => {
      const states = statesSex(sentence);
      withheld ||= states;
      return !states;
    });
    const left = kept.join("").trim();
    return left ? [left] : [];
  });
  return { lines, withheld };
}
