import { WAYS, type Share, type Way } from "./tally";

const COLOURS: Readonly<Record<Way, string>> = {
  "first come, first served": "#9aa5ad",
  ours: "#0f7b6c",
  "hindsight optimum": "#d9c38a",
};
const [LEFT, WIDE, BAR, ROW, TOP] = [230, 460, 13, 64, 78];

const text = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${x}" y="${y}" font-size="13" fill="#22303a" ${more}>${words}</text>`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The shares of people who were examined, by group and way, as one picture that needs nothing else. */
export function chartOf(shares: readonly Share[], title: string): string {
  const height = TOP + shares.length * ROW + 20;
  const legend = WAYS.map((way, at) => {
    const x = LEFT + at * 175;
    return `<rect x="${x}" y="44" width="12" height="12" fill="${COLOURS[way]}"/>${text(x + 18, 55, way)}`;
  });
  const rows = shares.flatMap(({ group, people, served }, row) => {
    const y = TOP + row * ROW;
    const name = text(LEFT - 12, y + 18, group, 'text-anchor="end"');
    const count = text(LEFT - 12, y + 36, `${people} people`, 'text-anchor="end" fill-opacity="0.6"');
    const bars = WAYS.map((way, at) => {
      const share = people === 0 ? 0 : served[way] / people;
      const bar = `<rect x="${LEFT}" y="${y + at * (BAR + 3)}" width="${(share * WIDE).toFixed(1)}" height="${BAR}" fill="${COLOURS[way]}"/>`;
      return bar + text(LEFT + share * WIDE + 8, y + at * (BAR + 3) + 11, percent(share));
    });
    return [name, count, ...bars];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDE + 90} ${height}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(20, 26, title, 'font-weight="600"'),
    ...legend,
    ...rows,
    "</svg>",
    "",
  ].join("\n");
}
