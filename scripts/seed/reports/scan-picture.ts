import { createHash } from "node:crypto";

export const SCAN = { width: 480, height: 360 } as const;

/** Repeatable noise between 0 and 1 (mulberry32), seeded by a name. */
function noise(name: string): () => number {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How far a point lies from the middle of an ellipse: 1 on its border. */
const ring = (x: number, y: number, [cx, cy, rx, ry]: readonly [number, number, number, number]): number =>
  Math.hypot((x - cx) / rx, (y - cy) / ry);

/** Echo of the tissue at a point: a dark sac with a bright outline and two bright bodies within; no anatomy is drawn. */
function tissue(x: number, y: number, lean: number): number {
  const sac = ring(x, y, [240, 200, 130, 90]);
  const head = ring(x, y, [200 + lean, 195, 38, 33]);
  const body = ring(x, y, [268 + lean, 212, 52, 28]);
  if (Math.abs(head - 1) < 0.12 || Math.abs(body - 1) < 0.1) return 0.95;
  if (head < 1 || body < 1) return 0.5;
  if (Math.abs(sac - 1) < 0.05) return 0.8;
  return sac < 1 ? 0.05 : 0.42;
}

/** A synthetic grey fan as a scanner would show, one byte a pixel; the same name gives the same picture. */
export function scanPicture(name: string): Buffer {
  const random = noise(name);
  const lean = Math.round(random() * 24 - 12);
  const grey = Buffer.alloc(SCAN.width * SCAN.height, 8);
  const apex = { x: SCAN.width / 2, y: -40 };
  for (let y = 0; y < SCAN.height; y++) {
    for (let x = 0; x < SCAN.width; x++) {
      const depth = Math.hypot(x - apex.x, y - apex.y);
      const angle = Math.abs(Math.atan2(x - apex.x, y - apex.y));
      const speckle = 0.55 + 0.45 * random();
      if (depth < 70 || depth > 385 || angle > 0.62) continue;
      grey[y * SCAN.width + x] = Math.round(255 * tissue(x, y, lean) * speckle * (1.1 - depth / 800));
    }
  }
  return grey;
}
