/** How a document is looked at: how large, and turned by how many quarters to the right. */
export type Look = { readonly zoom: number; readonly quarters: number };

const STEP = 1.25;
const LEAST = 0.5;
const MOST = 6;

export const asItIs: Look = { zoom: 1, quarters: 0 };
export const larger = (look: Look): Look => ({ ...look, zoom: Math.min(MOST, look.zoom * STEP) });
export const smaller = (look: Look): Look => ({ ...look, zoom: Math.max(LEAST, look.zoom / STEP) });
export const turned = (look: Look): Look => ({ ...look, quarters: (look.quarters + 1) % 4 });

type Size = { readonly width: number; readonly height: number };

/** The box that a picture takes and its own size in it, when zoom 1 fills the width of the frame. */
export function layOut(picture: Size, frame: number, { zoom, quarters }: Look): { box: Size; picture: Size } {
  const lies = quarters % 2 === 1;
  const across = lies ? picture.height : picture.width;
  const scale = across > 0 ? (frame / across) * zoom : 0;
  const own = { width: picture.width * scale, height: picture.height * scale };
  return { picture: own, box: lies ? { width: own.height, height: own.width } : own };
}
