import { useState } from "react";
import type { CaseView } from "../../../../shared/appointments/views";
import { reportKey, reportPaper, uploadPaper } from "../documents/paper";
import { useDocumentWords } from "../documents/words";

/**
 * What can be looked at beside a case: her uploads, then the reports of the hospital record that have a file. A report is
 * opened only when somebody asks for it, since each opening is a reading of her record.
 */
export function usePapers({ documents, record, form: { personId } }: CaseView) {
  const words = useDocumentWords();
  const [chosen, setChosen] = useState<string>();
  const papers = [
    ...documents.map((card) => uploadPaper(card, words)),
    ...record.reports.filter(({ hasFile }) => hasFile).map((report) => reportPaper(report, personId, words)),
  ];
  const found = papers.findIndex(({ key }) => key === chosen);
  const at = found < 0 && documents.length > 0 ? 0 : found;
  const show = (to: number) => setChosen(papers[Math.max(0, Math.min(papers.length - 1, to))]?.key);
  return { papers, at, show, showReport: (reportId: string) => setChosen(reportKey(reportId)) };
}
