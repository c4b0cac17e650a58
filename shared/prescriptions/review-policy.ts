/** The clocks of review and validity, which the hospital may change within the law that each names. */
export const reviewPolicy = {
  version: "2026-11",
  target: {
    minutes: 30,
    source: "医院设定：药师审方目标时间，审核通过前告知患者（D2-17）/ the hospital's setting, shown until approval",
  },
  /** The day of signing and so many days after it: three days in all. */
  validity: {
    moreDays: 2,
    source:
      "《处方管理办法》第十八条：处方开具当日有效，特殊情况可延长，最长不得超过3天 / Prescription Measures, art. 18",
  },
  warning: {
    hours: 6,
    source: "医院设定：到期前提醒一次（D2-23）/ the hospital's setting: warned once before the last moment",
  },
  /**
   * After online care was stopped, or a drug recalled: medicine that has left is called about before so many minutes have
   * passed, unless she reads it. It has to be longer than the time that she has to read a notice before anybody calls.
   */
  afterHandOver: {
    minutes: 240,
    source:
      "医院设定：中止线上诊疗或药品召回后，已交付的药须尽快电话告知（D2-03）/ the hospital's setting after a stop or recall",
  },
  /** A recall looks back so far for medicine that was received already. */
  recall: {
    lookBackDays: 180,
    source:
      "医院设定：长期处方最多12周，加上家中备用的药，回看180天 / the hospital's setting: the longest supply is 12 weeks, and some keep more at home",
  },
} as const;
