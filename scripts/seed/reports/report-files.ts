import type { DocumentKind } from "../../../shared/documents/model";
import { gestationalAge, writeAge } from "../../../shared/kernel/gestational-age";
import { addDays, type Day } from "../../../shared/kernel/time";
import * as z from "zod/mini";
import { REPORT, type ReportCode } from "../codes";
import type { SeedPatient } from "../people";
import type { SeedScan } from "../pregnancy";
import { renderReport, type ReportFormat } from "./report-page";

/** A report of one person: from this hospital's record, or a paper from elsewhere that she can photograph and upload. */
export type SeedReport = {
  id: string;
  personKey: string;
  origin: "record" | "own-paper";
  code: ReportCode;
  kind: z.infer<typeof DocumentKind>;
  on: Day;
  conclusion: string;
  contentType: ReportFormat;
  lines: readonly string[];
  hospital: string;
};
export type ReportFile = SeedReport & { fileName: string; bytes: Uint8Array };

const HERE = "CHONGQING HEALTH CENTER FOR WOMEN AND CHILDREN";
const FORMATS: readonly ReportFormat[] = ["image/jpeg", "application/pdf", "image/png"];
const EXTENSION = { "image/jpeg": "jpg", "application/pdf": "pdf", "image/png": "png" } as const;

function ofScan(
  patient: SeedPatient,
  code: "US-NT" | "US-EARLY",
  scan: SeedScan,
  dueOn: Day,
  turn: number,
): SeedReport {
  const age = gestationalAge(dueOn, scan.on);
  const report = patient.pregnancy?.ntReport;
  const figures = code === "US-EARLY" || report === undefined || (report.done === "elsewhere" && report.crlMm !== null);
  const nt = code === "US-NT" && scan.ntMm !== undefined ? scan.ntMm.toFixed(1) : undefined;
  return {
    id: `${patient.key}-${code.toLowerCase()}`,
    personKey: patient.key,
    origin: scan.at === "here" ? "record" : "own-paper",
    code,
    kind: code === "US-NT" ? "nt-report" : "ultrasound-report",
    on: scan.on,
    conclusion: figures
      ? `头臀长${scan.crlMm.toFixed(1)}毫米，孕${age.weeks}周${age.days}天${nt ? `，颈项透明层厚度${nt}毫米` : ""}。`
      : "测量值未列出。",
    contentType: FORMATS[turn % FORMATS.length]!,
    hospital: scan.at === "here" ? HERE : "DEMONSTRATION HOSPITAL OF ANOTHER DISTRICT",
    lines: [
      `NAME: ${patient.pinyin}`,
      `DATE: ${scan.on}`,
      `GESTATIONAL AGE: ${writeAge(age)} WEEKS`,
      ...(figures ? [`CRL: ${scan.crlMm.toFixed(1)} MM`] : ["MEASUREMENTS: NOT LISTED"]),
      ...(figures && nt ? [`NT: ${nt} MM`] : []),
    ],
  };
}

/** The NT scan and the system ultrasound of an earlier pregnancy here: neither speaks of the present one. */
function ofEarlierPregnancy(patient: SeedPatient, today: Day): SeedReport[] {
  if (patient.earlierPregnancyDueDaysAgo === undefined) return [];
  const dueOn = addDays(today, -patient.earlierPregnancyDueDaysAgo);
  const scans = [
    { code: "US-NT", on: addDays(dueOn, -280 + 88), zh: "颈项透明层厚度1.3毫米。", line: "NT: 1.3 MM" },
    { code: "US-SYSTEM", on: addDays(dueOn, -280 + 160), zh: "系统超声检查已完成。", line: "EXAMINATION COMPLETED" },
  ] as const;
  return scans.map(({ code, on, zh, line }, i) => ({
    id: `${patient.key}-earlier-${code.toLowerCase()}`,
    personKey: patient.key,
    origin: "record",
    code,
    kind: code === "US-NT" ? "nt-report" : "ultrasound-report",
    on,
    conclusion: zh,
    contentType: FORMATS[i]!,
    hospital: HERE,
    lines: [`NAME: ${patient.pinyin}`, `DATE: ${on}`, line],
  }));
}

/** The system ultrasound of today. */
function ofToday({ key, pinyin, examinedToday }: SeedPatient, today: Day): SeedReport[] {
  if (!examinedToday) return [];
  return [
    {
      id: `${key}-us-system`,
      personKey: key,
      origin: "record",
      code: "US-SYSTEM",
      kind: "ultrasound-report",
      on: today,
      conclusion:
        "胎儿心率146次/分，心律齐。\n颅脑、颜面、脊柱、四肢及内脏所见切面未见明显异常。\n胎盘位于后壁，羊水量正常。",
      contentType: "application/pdf",
      hospital: HERE,
      lines: [`NAME: ${pinyin}`, `DATE: ${today}`, "EXAMINATION COMPLETED"],
    },
  ];
}

/** Which reports exist for the patients of the demonstration, without their bytes. */
export function reportsOf(patients: readonly SeedPatient[], today: Day): SeedReport[] {
  return patients.flatMap((patient) => {
    const turn = [...patient.key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const { pregnancy } = patient;
    const now =
      pregnancy === undefined
        ? []
        : ([
            ["US-EARLY", pregnancy.early],
            ["US-NT", pregnancy.nt],
          ] as const);
    const present = now.flatMap(([code, scan], j) =>
      scan === undefined || pregnancy === undefined ? [] : [ofScan(patient, code, scan, pregnancy.dueOn, turn + j)],
    );
    return [...present, ...ofEarlierPregnancy(patient, today), ...ofToday(patient, today)];
  });
}

/** Draws one report. */
export async function reportFile(report: SeedReport): Promise<ReportFile> {
  const page = { name: report.id, heading: REPORT[report.code].en, hospital: report.hospital, lines: report.lines };
  const bytes = await renderReport(page, report.contentType);
  return { ...report, bytes, fileName: `${report.id}.${EXTENSION[report.contentType]}` };
}
