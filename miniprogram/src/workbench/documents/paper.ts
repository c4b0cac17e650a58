import type { OutputOf } from "../../../../shared/kernel/contract";
import type { documents } from "../../../../shared/documents/contract";
import type { DocumentCard } from "../../../../shared/documents/model";
import type { RecordView } from "../../../../shared/appointments/views";
import type { Answer } from "../../kernel/api";
import { documentCalls } from "../calls";
import type { DocumentWords } from "./words.zh";

/** What the viewer shows large: what it is called, where it comes from, and how a link to its bytes is asked for. */
export type Paper = {
  readonly key: string;
  readonly title: string;
  readonly origin: string;
  open(): Promise<Answer<OutputOf<(typeof documents)["calls"]["view"]>>>;
};

export const uploadPaper = (card: DocumentCard, words: DocumentWords): Paper => ({
  key: card.id,
  title: words.kinds[card.kind],
  origin: words.origin[card.origin],
  open: () => documentCalls.view({ id: card.id }),
});

export const reportKey = (reportId: string): string => `report ${reportId}`;
export const reportPaper = (
  { id: reportId, title }: RecordView["reports"][number],
  personId: string,
  words: DocumentWords,
): Paper => ({
  key: reportKey(reportId),
  title,
  origin: words.recorded,
  open: () => documentCalls.viewRecorded({ personId, reportId }),
});
