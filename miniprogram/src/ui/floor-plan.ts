const room = (x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#ffffff" stroke="#b9c4c9"/>`;

const ROOMS = [0, 1, 2, 3, 4].flatMap((i) => [room(14 + i * 60, 14, 52, 46), room(14 + i * 60, 110, 52, 46)]).join("");

/** A floor as an SVG: two rows of rooms on a corridor, lifts at its end, the desk as a pin. `spot` in percent. */
export function floorPlan(area: string, floor: number, spot: { x: number; y: number }): string {
  const [x, y] = [(spot.x / 100) * 328, (spot.y / 100) * 170];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 170" width="328" height="170">` +
    `<rect width="328" height="170" rx="8" fill="#e9eff1"/>${ROOMS}` +
    `<rect x="14" y="68" width="300" height="34" rx="3" fill="#f8fafb"/>` +
    `<path d="M24 79h16v12H24zM32 79v12" fill="none" stroke="#5b6770" stroke-width="1.5"/>` +
    `<text x="50" y="90" font-size="13" font-family="sans-serif" fill="#48545b">${area}${floor}F</text>` +
    `<path d="M24 98H${x.toFixed(1)}V${y.toFixed(1)}" fill="none" stroke="#0b6e73" stroke-width="2.5" stroke-dasharray="5 4"/>` +
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="11" fill="#b8430c"/>` +
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="#ffffff"/></svg>`
  );
}
