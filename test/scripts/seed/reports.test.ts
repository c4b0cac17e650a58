import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { patientsOn } from "../../../scripts/seed/people";
import { lettering } from "../../../scripts/seed/reports/lettering";
import { reportFile, reportsOf, type ReportFile } from "../../../scripts/seed/reports/report-files";

const TODAY = "2026-11-22";
const reports = reportsOf(patientsOn(TODAY), TODAY);
let papers: ReportFile[];
beforeAll(async () => {
  papers = await Promise.all(
    reports
      .filter(({ origin }) => origin === "own-paper")
      .slice(0, 9)
      .map(reportFile),
  );
});

describe("report files", () => {
  test("papers to upload are real pictures and PDFs in all three formats, under 200 kB", async () => {
    for (const { fileName, contentType, bytes } of papers) {
      expect([fileName, bytes.length > 10_000 && bytes.length < 200_000]).toEqual([fileName, true]);
      if (contentType === "application/pdf") {
        const pdf = await PDFDocument.load(bytes);
        expect(pdf.getPageCount()).toBe(1);
      } else {
        const { format, width, height } = await sharp(bytes).metadata();
        expect([format, (width ?? 0) >= 700, (height ?? 0) >= 900]).toEqual([
          contentType.replace("image/", ""),
          true,
          true,
        ]);
      }
    }
    expect(new Set(papers.map(({ contentType }) => contentType))).toEqual(
      new Set(["image/jpeg", "image/png", "application/pdf"]),
    );
  });

  test("the text is drawn without any font: dark strokes stand in the lines above the picture", async () => {
    const page = papers.find(({ contentType }) => contentType === "image/png")!;
    const lines = { left: 0, top: 0, width: 700, height: 400 };
    const grey = await sharp(page.bytes).extract(lines).greyscale().raw().toBuffer();
    const dark = grey.filter((pixel) => pixel < 60).length / grey.length;
    expect(dark).toBeGreaterThan(0.01);
    expect(dark).toBeLessThan(0.2);
    expect(lettering("NT: 1.4 MM", 0, 0, 20)).not.toContain("<text");
    expect(() => lettering("预产期", 0, 0, 20)).toThrow(RangeError);
  });

  test("a report says its own person, day and figures, and one without figures says none", () => {
    const nt = reports.find(({ id }) => id === "lin-yuqing-us-nt")!;
    expect(nt.lines).toEqual([
      "NAME: LIN YUQING",
      `DATE: ${nt.on}`,
      "GESTATIONAL AGE: 12+3 WEEKS",
      "CRL: 59.5 MM",
      "NT: 1.4 MM",
    ]);
    const bare = reports.find(({ id }) => id === "pan-xueer-us-nt")!;
    expect([...bare.lines, bare.conclusion].join()).not.toMatch(/MM|毫米/);
  });

  test("one patient alone has the same reports as among all", () => {
    for (const patient of patientsOn(TODAY))
      expect(reportsOf([patient], TODAY)).toEqual(reports.filter(({ personKey }) => personKey === patient.key));
  });

  test("every report has an id of its own and does not lie in the future", () => {
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
    expect(reports.filter(({ on }) => on > TODAY)).toEqual([]);
  });
});
