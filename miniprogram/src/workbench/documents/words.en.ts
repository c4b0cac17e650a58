import type { DocumentWords } from "./words.zh";

export const en: DocumentWords = {
  kinds: { "nt-report": "NT report", "ultrasound-report": "Ultrasound report", "other-report": "Other report" },
  refusals: {
    "document.not-clean": {
      what: "This file cannot be opened",
      why: "It did not pass the safety check, or was changed after it.",
      next: "Ask her to send the report again.",
    },
    "store.unreachable": {
      what: "The file cannot be fetched now",
      why: "The file store is out of reach.",
      next: "Try again shortly; everything else can be seen.",
    },
    "record.unreachable": {
      what: "This report cannot be fetched now",
      why: "The record system is out of reach.",
      next: "Try again shortly, or look in the record system itself.",
    },
    "report.no-file": {
      what: "This report has no file that can be opened",
      why: "The record holds no picture or PDF of it, or its file did not pass the safety check.",
      next: "Look at the original in the record system, or go by the written conclusion.",
    },
  },
  origin: { patient: "from her", hospital: "from this hospital" },
  recorded: "Hospital record",
  none: "She sent no files",
  noneText: "Files are optional. If you need to see a report, ask her for it.",
  listName: "Files",
  previous: "Previous",
  next: "Next",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit width",
  turn: "Rotate",
  pageBefore: "Page before",
  pageAfter: "Next page",
  page: (at, of) => `Page ${at} of ${of}`,
  pictureOf: (kind, at, of) => `${kind}, ${at} of ${of}`,
  loading: "Opening the file",
  unreadable: "The file does not open",
  unreadableText: "The line broke, or the file is damaged.",
  retry: "Try again",
};
