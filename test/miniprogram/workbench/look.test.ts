import { asItIs, larger, layOut, smaller, turned } from "../../../miniprogram/src/workbench/documents/look";

const a4 = { width: 1000, height: 1400 };

test("a picture fills the width of its frame", () => {
  expect(layOut(a4, 500, asItIs).box).toEqual({ width: 500, height: 700 });
});

test("turned by a quarter it lies, and fills the width again", () => {
  const { box, picture } = layOut(a4, 700, turned(asItIs));
  expect(box).toEqual({ width: 700, height: 500 });
  expect(picture).toEqual({ width: 500, height: 700 });
});

test("four turns stand it up again, and zooming stays within its bounds", () => {
  expect(turned(turned(turned(turned(asItIs))))).toEqual(asItIs);
  let look = asItIs;
  for (let i = 0; i < 20; i++) look = larger(look);
  expect(look.zoom).toBe(6);
  for (let i = 0; i < 40; i++) look = smaller(look);
  expect(look.zoom).toBe(0.5);
});
