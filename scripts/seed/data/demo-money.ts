/** What somebody paid at the counter, by codes of the price list. */
export type DemoWalkIn = {
  readonly key: string;
  /** Whose record number is written on the order. */
  readonly personKey: string;
  readonly codes: readonly string[];
  readonly way: "desk-cash" | "desk-pos";
  readonly terminalNumber: string;
};

/** The cashier of the day before: her shift is settled when the demonstration begins. */
export const demoShift = { cashier: "finance.mou", floatFen: 20_000, hoursAgo: 26 } as const;

export const demoWalkIns: readonly DemoWalkIn[] = [
  { key: "nipt", personKey: "chen-siying", codes: ["LAB-NIPT"], way: "desk-cash", terminalNumber: "" },
  {
    key: "visit",
    personKey: "lu-qiuping",
    codes: ["VISIT-CHIEF", "US-PELVIC"],
    way: "desk-pos",
    terminalNumber: "POS-000417",
  },
];

/** Money that goes back by the hospital's decision; above the limit it waits for a second person. */
export const demoRefund = {
  walkIn: "nipt",
  hoursAgo: 5,
  fen: 78_000,
  reason: "收费后医生改开其他检查，未采血，全额退回。",
} as const;
