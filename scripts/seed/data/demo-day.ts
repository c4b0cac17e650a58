/** How far somebody is on the day of seeding. */
export type DemoDayCase = {
  /** Of the cast, where she has an account; else somebody whom only the desk knows. */
  key: string;
  hasAccount?: true;
  name: string;
  bornOn: string;
  /** Examined in a plain lane, or after an abnormal referral in one for the heart (D1-14). */
  lane: "plain" | "heart";
  bringTo: "expected" | "waiting" | "called" | "in-exam" | "away" | "done" | "report-ready";
};

/** People whom the desk booked for today, in order of time; two of them have an account, the others a card of the desk. */
export const demoDay: readonly DemoDayCase[] = [
  {
    key: "ren-zhiyi",
    name: "任知意",
    bornOn: "1992-03-28",
    hasAccount: true,
    lane: "plain",
    bringTo: "report-ready",
  },
  { key: "lu-yanqiu", name: "陆雁秋", bornOn: "1993-04-12", lane: "plain", bringTo: "done" },
  { key: "shao-wenjing", name: "邵文静", bornOn: "1990-09-30", lane: "plain", bringTo: "in-exam" },
  { key: "mei-qingruo", name: "梅清若", bornOn: "1992-07-08", lane: "heart", bringTo: "away" },
  { key: "gu-xiaoman", name: "顾小满", bornOn: "1996-05-21", lane: "heart", bringTo: "called" },
  { key: "fu-yunshu", name: "傅云舒", bornOn: "1994-10-09", hasAccount: true, lane: "plain", bringTo: "expected" },
  { key: "kong-lingyi", name: "孔令仪", bornOn: "1991-12-03", lane: "plain", bringTo: "waiting" },
  { key: "bai-zhihan", name: "白芷寒", bornOn: "1994-02-17", lane: "plain", bringTo: "waiting" },
];
