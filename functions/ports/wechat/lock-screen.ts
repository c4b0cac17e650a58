/** A pushed text shows on a lock screen: it never tells of a pregnancy, whoever wrote the value (N6, D1-20). */
const REVEALING =
  /孕|胎|妊娠|产检|产前|产科|分娩|预产期|pregnan|f(?:o)?etal|f(?:o)?etus|obstetric|antenatal|prenatal|maternity/iu;

/** Would this text tell a stranger who sees the phone? */
export const reveals = (text: string): boolean => REVEALING.test(text);
