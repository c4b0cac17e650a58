import { departments } from "../../../shared/hospital/data/departments";
import { guide } from "../../../shared/outpatient/data/guide";
import { adviseOf, complaintsFor, redFlagsFor, SEEKERS } from "../../../shared/outpatient/guide";

describe("which department (row 40)", () => {
  test("every complaint leads to a department of the directory", () => {
    const known = new Set(departments.map(({ id }) => id));
    expect(guide.complaints.filter(({ departmentId }) => !known.has(departmentId))).toEqual([]);
  });

  test("no two lines share an id, and everybody has red flags and complaints to choose from", () => {
    const ids = [...guide.redFlags, ...guide.complaints].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const seeker of SEEKERS) {
      expect(redFlagsFor(guide, seeker).length).toBeGreaterThanOrEqual(4);
      expect(complaintsFor(guide, seeker).length).toBeGreaterThanOrEqual(5);
    }
  });

  test.each([
    ["a cough of a child", "child", { redFlags: [], complaint: "cough" }, "paediatrics"],
    ["painful periods", "woman", { redFlags: [], complaint: "periods" }, "gynaecology"],
    ["an antenatal visit", "pregnant", { redFlags: [], complaint: "antenatal" }, "pregnancy-health-center"],
  ] as const)("%s goes to its department", (_, seeker, told, departmentId) => {
    expect(adviseOf(guide, seeker, told)).toEqual({ is: "department", departmentId });
  });

  test("a red flag is an emergency whatever else was said", () => {
    for (const seeker of SEEKERS)
      for (const { id } of redFlagsFor(guide, seeker)) {
        const [first] = complaintsFor(guide, seeker);
        expect(adviseOf(guide, seeker, { redFlags: [id], complaint: first?.id })).toEqual({ is: "emergency" });
      }
  });

  test("another's complaint, an unknown one and none at all lead to a person", () => {
    expect(adviseOf(guide, "child", { redFlags: [], complaint: "periods" })).toEqual({ is: "ask" });
    expect(adviseOf(guide, "child", { redFlags: ["movements"] })).toEqual({ is: "ask" });
    expect(adviseOf(guide, "woman", { redFlags: [], complaint: "unknown" })).toEqual({ is: "ask" });
  });

  test("it names no illness", () => {
    const said = guide.complaints.map(({ words }) => words.zh).join();
    expect(said).not.toMatch(/癌|炎|综合征|肿瘤|囊肿|肌瘤/);
  });
});
