import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenLine, Review } from "../../../shared/prescriptions/model";
import { typed, typedText, type TypedText } from "../../../shared/prescriptions/typed";

/** Stands for whatever a machine writes. */
const generated = (): string => "每日三次，餐后服";
const line: Omit<WrittenLine, "note"> = { drugId: "x-1", dose: 1, route: "oral", frequency: "tid", days: 5, packs: 1 };

test("P10: generated text does not fit into a field of a prescription; typed text does", () => {
  // @ts-expect-error -- a plain string is not what somebody typed
  const note: TypedText = generated();
  // @ts-expect-error -- neither in a line
  const written: WrittenLine = { ...line, note: generated() };
  // @ts-expect-error -- nor in the reason for a longer course
  const reason: WrittenLine["longReason"] = `${generated()}`;
  // @ts-expect-error -- nor in the pharmacist's words
  const review: Review["note"] = generated();
  expect([note, written.note, reason, review]).toHaveLength(4);
  const own: WrittenLine = { ...line, note: typed("饭后") };
  expect(own.note).toBe("饭后");
});

test("P10: words come in through the call of a person, without control characters and no longer than the field", () => {
  const field = typedText(5);
  expect(field.safeParse("饭后吃").success).toBe(true);
  expect(field.safeParse("饭后半小时吃").success).toBe(false);
  expect(field.safeParse("a\u0000").success).toBe(false);
});

/** Every source file of a folder that is ours. */
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name) && !one.parentPath.includes("dist"))
    .map((one) => join(one.parentPath, one.name));

test("P10: only the fields of the prescription forms turn keys into typed text", () => {
  const root = join(__dirname, "../../..");
  const makes = [...sources(join(root, "functions")), ...sources(join(root, "miniprogram/src"))]
    .filter((file) => /\btyped\(|as TypedText/.test(readFileSync(file, "utf8")))
    .map((file) => file.slice(root.length + 1));
  const allowed = /^(miniprogram\/src\/workbench\/(prescriptions|pharmacist)\/)/;
  expect(makes.filter((file) => !allowed.test(file))).toEqual([]);
});
