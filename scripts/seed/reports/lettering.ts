import { strokeLetters } from "../data/stroke-letters";

const ADVANCE = 6;

function strokeOf(points: string, at: (x: number, y: number) => string): string {
  const pairs = points.match(/\d\d/g) ?? [];
  return pairs.map((pair, i) => `${i === 0 ? "M" : "L"}${at(Number(pair[0]), Number(pair[1]))}`).join("");
}

/**
 * One line of capitals and numerals as an SVG path, its upper left corner at (x, y), `height` pixels high.
 * Throws for a letter that the table of strokes does not hold.
 */
export function lettering(text: string, x: number, y: number, height: number, weight = height / 9): string {
  const unit = height / 6;
  const path = [...text.toUpperCase()].flatMap((letter, i) => {
    if (letter === " ") return [];
    const strokes = strokeLetters[letter];
    if (strokes === undefined) throw new RangeError(`no strokes for "${letter}"`);
    const at = (px: number, py: number) =>
      `${(x + (i * ADVANCE + px) * unit).toFixed(1)} ${(y + py * unit).toFixed(1)}`;
    return strokes.split("|").map((points) => strokeOf(points, at));
  });
  return `<path d="${path.join("")}" fill="none" stroke="#111" stroke-width="${weight.toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
