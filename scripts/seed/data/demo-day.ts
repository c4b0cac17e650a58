/** How far somebody is on the day of seeding. */
export type DemoDayCase = {
  key: string;
  name: string;
  bornOn: string;
  /** Examined in a plain lane, or after an abnormal referral in one for the heart (D1-14). */
  lane: "plain" | "heart";
  bringTo: "expected" | "waiting" | "called" | "in-exam" | "away" | "done";
};

/** People whom the desk booked for today, in order of time; each has a card of the desk and no account. */
export const demoDay: readonly DemoDayCase[] = [
  { key: "lu-yanqiu", name: "陆雁秋", bornOn: "1993-04-12", lane: "plain", bringTo: "done" },
  { key: "shao-wenjing", name: "邵文静", bornOn: "1990-09-30", lane: "plain", bringTo: "in-exam" },
  { key: "mei-qingruo", name: "梅清若", bornOn: "1992-07-08", lane: "heart", bringTo: "away" },
  { key: "gu-xiaoman", name: "顾小满", bornOn: "1996-05-21", lane: "heart", bringTo: "called" },
  { key: "kong-lingyi", name: "孔令仪", bornOn: "1991-12-03", lane: "plain", bringTo: "waiting" },
  { key: "bai-zhihan", name: "白芷寒", bornOn: "1994-02-17", lane: "plain", bringTo: "waiting" },
  { key: "yin-sulan", name: "尹素岚", bornOn: "1995-10-25", lane: "plain", bringTo: "expected" },
  { key: "song-yuchen", name: "宋予晨", bornOn: "1997-01-14", lane: "plain", bringTo: "expected" },
];
