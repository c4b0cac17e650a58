import type { CalendarYear } from "../nouns";

const status: Record<CalendarYear["status"], string> = { published: "已公布", provisional: "暂定" };

export const zh = {
  status,
  text: "这里决定哪天是工作日、节假日或调休上班，也就决定当天的价目。已经同意的价格不会因为日历改动而上涨；降了的差额会退。",
  year: (year: number) => `${year} 年`,
  yearStatus: "状态",
  statusText: {
    published: "按国务院办公厅公布的安排录入。",
    provisional: "按法规推算，没有猜测调休上班日；公布后请改成已公布。",
  },
  source: "依据（文件名或网址）",
  sourceShort: "请写明依据",
  holidays: "放假",
  makeUp: "调休上班",
  noMakeUp: "没有调休上班日。",
  name: "名称",
  nameZh: "中文名",
  nameEn: "英文名",
  from: "从",
  to: "到",
  day: "日期",
  dayOf: (day: string) => `调休上班 ${day}`,
  remove: "去掉",
  removeOf: (name: string) => `去掉 ${name}`,
  addHoliday: "加一段假期",
  addMakeUp: "加一个调休上班日",
  required: "请填写",
  datesShape: "结束不能早于开始",
  yearShape: (year: number) => `要在 ${year} 年内`,
  edit: "修改",
  editYear: (year: number) => `修改 ${year} 年`,
  addYear: (year: number) => `录入 ${year} 年`,
  days: (n: number) => `${n} 天`,
  span: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  missing: (year: number) => `${year} 年的日历还没有载入`,
};
export type HolidayWords = typeof zh;
