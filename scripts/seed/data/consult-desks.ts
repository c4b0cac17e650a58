import type { ServiceKind } from "../../../shared/consultations/model";

/** What a doctor of the demonstration offers online: how many requests a day by service. Invented. */
export type DeskTemplate = {
  readonly doctorId: string;
  readonly perDay: { readonly [kind in ServiceKind]?: number };
  /** The text service costs nothing. */
  readonly free?: true;
  /** Minutes of the latest first answers; under ten of them the median is not told. */
  readonly replies?: readonly number[];
  /** On leave from today for so many days. */
  readonly leaveDays?: number;
  readonly leaveNote?: string;
};

/** Thirteen answers around a middle, so that a median is measured and not written down. */
const around = (middle: number): readonly number[] =>
  [-6, 4, 0, 9, -3, 2, -8, 15, 1, -2, 7, -5, 3].map((more) => middle + more);

const desk = (
  doctorId: string,
  text: number,
  more: Omit<DeskTemplate, "doctorId" | "perDay"> & { voice?: number; video?: number } = {},
): DeskTemplate => {
  const { voice, video, ...rest } = more;
  return { doctorId, perDay: { text, ...(voice ? { voice } : {}), ...(video ? { video } : {}) }, ...rest };
};

export const deskTemplates: readonly DeskTemplate[] = [
  desk("dr-xiang-jinghe", 20, { voice: 5, video: 5, replies: around(42) }),
  desk("dr-mou-siyuan", 30, { replies: around(25) }),
  desk("dr-mu-jiahe", 20, { voice: 4 }),
  desk("dr-du-lanxin", 25, { voice: 6, video: 4, replies: around(35) }),
  desk("dr-cen-yibai", 15, { video: 4, replies: around(58) }),
  desk("dr-ruan-qinghe", 30, { replies: [18, 22, 31] }),
  desk("dr-fu-yunzhou", 10, { video: 4, leaveDays: 3, leaveNote: "外出学术会议" }),
  desk("dr-gong-xueyin", 20, { voice: 5, replies: around(48) }),
  desk("dr-jin-suyue", 15, { replies: around(66) }),
  desk("dr-liang-zhiwei", 25, { voice: 5, video: 5 }),
  desk("dr-bao-mingyan", 25, { voice: 6, video: 6, replies: around(29) }),
  desk("dr-wan-shuning", 30, { free: true, replies: around(33) }),
  desk("dr-yin-ruotang", 20, { video: 5, replies: around(51) }),
  desk("dr-lei-anqi", 20),
  desk("dr-gan-boran", 30, { voice: 6, video: 6, replies: around(22) }),
  desk("dr-shi-jingran", 15, { video: 4, replies: around(61) }),
  desk("dr-tu-lanzhou", 30, { replies: [12, 40] }),
  desk("dr-zhong-anning", 25, { replies: around(38) }),
  desk("dr-hua-xiyan", 20, { voice: 4 }),
  desk("dr-kuang-yanqing", 12, { voice: 6, video: 6, replies: around(55) }),
  desk("dr-zhu-heling", 15, { voice: 4 }),
  desk("dr-lan-buyi", 15, { replies: around(72) }),
  desk("dr-yue-chenxi", 20, { video: 4 }),
];
