import type { OwnDataRefusals } from "./calls";

const refusals: OwnDataRefusals = {
  "proxy.day": { what: "这个日期不能选", why: "代办最长一年，最早到今天。", next: "请换一个日期。" },
  "proxy.too-many": { what: "代办授权太多了", why: "同时有效的授权有数量限制。", next: "请患者先结束不用的授权。" },
  "question.answered": { what: "这个疑问已经答复过", why: "同事刚刚答复了它。", next: "请刷新列表。" },
};

export const zh = {
  refusals,
  proxy: {
    title: "代办授权",
    text: "患者没有智能手机，可以在这里给家人开代办码。请先核对患者本人，或者书面委托和双方证件。",
    open: "开代办码",
    scopes: "可以办理",
    scopeNames: {
      appointments: "预约、改约和看报告，含缴费",
      consultations: "在线复诊，含缴费",
      medicine: "处方缴费、取药和邮寄",
    },
    scopesMissing: "请至少选一项",
    days: "有效期",
    dayNames: { 30: "一个月", 90: "三个月", 365: "一年" },
    seen: "核对了什么",
    seenNames: { "person-present": "患者本人在场", "written-authority": "书面委托和双方证件" },
    make: "已核对，生成代办码",
    code: "代办码",
    codeText: (until: string) =>
      `请写给家人，${until} 前在小程序“我的 → 代办授权”里输入，只能用一次。患者会收到短信通知。`,
  },
  questions: {
    title: "患者对查看记录的疑问",
    lead: "患者不明白谁为什么看了病历。查清楚后用患者能懂的话答复，答复显示在那条记录下面。",
    none: "没有等待答复的疑问",
    by: (who: string, when: string) => `${who} · ${when}`,
    answerBy: (when: string) => `${when} 前答复`,
    answer: "答复",
    send: "答复患者",
    more: "后面的疑问",
    least: "请至少写两个字",
  },
};
