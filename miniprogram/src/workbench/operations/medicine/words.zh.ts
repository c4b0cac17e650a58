import type { MedicineRefusals } from "./calls";

const refusals: MedicineRefusals = {
  "range.unfit": { what: "统计范围不合适", why: "超出了一次能看的范围。", next: "请换一个范围再看。" },
};

export const zh = {
  refusals,
  range: "统计范围",
  ranges: { days: "31 天", year: "12 个月", all: "36 个月" },
  history: "带 * 的月份是公布的历史数据（演示分布），不是本系统逐笔统计的。",
  /** The law against counting prescriptions commercially, said on the page. */
  noRanking: "本报表不按医生统计处方：不用于提成或排名（国卫办医发〔2022〕2号）。",
  period: "时间",
  minutes: (most: string) => (most === "over" ? "超过 24 小时" : `${most} 分钟内`),
  minutesOrOver: (most: number | "over") => (most === "over" ? "超过 24 小时" : `${most} 分钟`),
  number: "件",
  written: {
    title: "处方",
    series: { written: "新开", approved: "审核通过", returned: "退回修改", rejected: "不通过" },
    sentence: (written: number, approved: number, returned: number, rejected: number) =>
      `新开 ${written} 张，通过 ${approved} 张，退回 ${returned} 次，不通过 ${rejected} 张。`,
  },
  review: {
    title: "审方用时",
    axis: "用时",
    sentence: (count: number, half: string, nine: string) =>
      `审核 ${count} 次：一半在 ${half}内完成，100 次里有 90 次在 ${nine}内完成。`,
    none: "这段时间没有审方。",
  },
  destination: {
    title: "寄往哪里",
    axis: "省份",
    sentence: (count: number, elsewhere: number, percent: number) =>
      `寄出 ${count} 件，其中 ${elsewhere} 件（${percent}%）寄往重庆以外的城市。`,
    none: "这段时间没有寄出的包裹。",
    other: "其他",
  },
  method: {
    title: "取药方式",
    axis: "方式",
    parts: { "pick-up": "到院自取", express: "快递" } as Record<string, string>,
    sentence: (count: number, percent: number) => `共 ${count} 张处方，${percent}% 选择快递。`,
    none: "这段时间没有付款的处方。",
  },
  carrier: {
    title: "快递公司",
    axis: "公司",
    parts: { SF: "顺丰", EMS: "邮政 EMS", JD: "京东", ZTO: "中通" } as Record<string, string>,
    sentence: (count: number, top: string, percent: number) => `交寄 ${count} 件，最多的是${top}（${percent}%）。`,
    none: "这段时间没有交寄。",
  },
  arrival: {
    title: "按时送达",
    axis: "结果",
    parts: { "on-time": "按时", late: "晚于约定" } as Record<string, string>,
    sentence: (count: number, percent: number) => `签收 ${count} 件，${percent}% 在约定日期前送到。`,
    none: "这段时间没有签收。",
  },
  supply: {
    title: "配药结果",
    axis: "结果",
    parts: { dispensed: "全部配齐", "partly-dispensed": "部分供应", cancelled: "取消并退款" } as Record<string, string>,
    sentence: (count: number, part: number) => `配药 ${count} 张，其中 ${part} 张部分供应（差额已退）。`,
    none: "这段时间没有配药。",
  },
  request: {
    title: "服务申请",
    axis: "事由",
    parts: {
      "where-is-it": "包裹到哪儿了",
      late: "没有按时到",
      lost: "未收到",
      damaged: "破损受潮",
      "short-or-wrong": "少药或错药",
      "change-address": "改地址",
      receipt: "收据",
      refund: "退款",
      "other-question": "其他",
      stuck: "包裹不动（自动）",
      "came-back": "包裹退回（自动）",
      "boxes-short": "补寄缺货（自动）",
    } as Record<string, string>,
    sentence: (count: number, top: string) => `共 ${count} 个申请，最多的是“${top}”。`,
    none: "这段时间没有服务申请。",
  },
};
