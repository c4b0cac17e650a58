import { statesSex } from "./fetal-sex";

/**
 * Does a text speak of the sex of a fetus, so that whoever writes it is warned before it is sent? Warned, not stopped: what
 * cannot be told apart is meant, too. Source: Regulation on the ban of non-medical fetal sex determination, as
 * {@link statesSex}.
 */
export const speaksOfFetalSex = (text: string): boolean =>
  text
    .split(/\r?\n/)
    .flatMap((line) => line.split(/(?<=[。；;！!？?]|\. )/u))
    .some(statesSex);
