import { Id } from "../../../shared/kernel/ids";
import { fillIds, newId } from "../../../miniprogram/src/kernel/ids";
import { mistakesIn } from "../../../miniprogram/src/kernel/mistakes";
import * as z from "zod/mini";

test("ids are well formed and differ, before and after the source has answered", async () => {
  const early = newId();
  await fillIds();
  const ids = [early, ...Array.from({ length: 200 }, newId)];
  expect(new Set(ids).size).toBe(201);
  for (const id of ids) expect(mistakesIn(Id, id)).toEqual([]);
});

test("the first mistake of each field is named by path and code", () => {
  const schema = z.strictObject({
    nt: z.strictObject({ crlMm: z.number().check(z.maximum(84, "crl.out-of-range")) }),
    name: z.string().check(z.minLength(2, "name.required")),
  });
  expect(mistakesIn(schema, { nt: { crlMm: 90 }, name: "" })).toEqual([
    { path: "nt.crlMm", code: "crl.out-of-range" },
    { path: "name", code: "name.required" },
  ]);
  expect(mistakesIn(schema, { nt: { crlMm: "x" }, name: "ab" })).toEqual([
    { path: "nt.crlMm", code: "value.malformed" },
  ]);
});
