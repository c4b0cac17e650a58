/** Joins what applies: `names("u-cell", pressed && "u-cell--pressed")`. */
export const names = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(" ");
