import type { DocumentCard } from "../../../../shared/documents/model";
import type { documents } from "../../../../shared/documents/contract";
import type { RefusalsOf } from "../../i18n";

type Calls = Pick<(typeof documents)["calls"], "view" | "viewRecorded">;

const kinds: Record<DocumentCard["kind"], string> = {
  "nt-report": "NT 报告",
  "ultrasound-report": "超声报告",
  "other-report": "其他报告",
};
const refusals: RefusalsOf<{ domain: string; calls: Calls }> = {
  "document.not-clean": {
    what: "这份文件不能打开",
    why: "它没有通过安全检查，或检查后被改动过。",
    next: "请孕妇重新发一份清晰的报告。",
  },
  "store.unreachable": {
    what: "暂时取不到文件",
    why: "存放文件的系统连不上。",
    next: "请稍后再试；其余内容照常可看。",
  },
  "record.unreachable": {
    what: "暂时取不到这份报告",
    why: "病历系统连不上。",
    next: "请稍后再试，或在病历系统里查看。",
  },
  "report.no-file": {
    what: "这份报告没有可以打开的文件",
    why: "病历系统里没有它的图像或 PDF，或文件没有通过安全检查。",
    next: "请在病历系统里查看原件，或按结论文字判断。",
  },
};

export const zh = {
  kinds,
  refusals,
  origin: { patient: "她上传", hospital: "本院" },
  recorded: "医院记录",
  none: "她没有上传文件",
  noneText: "文件不是必填。需要看报告时，可以请她补充。",
  listName: "文件",
  previous: "上一份",
  next: "下一份",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "适合宽度",
  turn: "旋转",
  pageBefore: "上一页",
  pageAfter: "下一页",
  page: (at: number, of: number) => `第 ${at} / ${of} 页`,
  pictureOf: (kind: string, at: number, of: number) => `${kind}，第 ${at} 份，共 ${of} 份`,
  loading: "正在打开文件",
  unreadable: "文件打不开",
  unreadableText: "网络中断，或文件已损坏。",
  retry: "再试一次",
};
export type DocumentWords = typeof zh;
