/** Numbers of binding a person to an account; every one with its source. */
export const identityPolicy = {
  version: "2026-11",
  members: { most: 5, source: "C.3, D2-12: up to five family cards an account" },
  ofAge: { years: 18, source: "Civil Code, Art. 17: a natural person aged eighteen is an adult" },
  /** Under this age the guardian's consent is a separate one. */
  child: { years: 14, source: "PIPL, Art. 31: personal information of minors under fourteen" },
  /** A household register stands for a card only until the citizen must have one. */
  register: { underYears: 16, source: "Resident Identity Card Law, Art. 2: a citizen aged sixteen applies for a card" },
  newborn: { days: 365, source: "Hospital setting: a birth is registered within a year; afterwards the desk helps" },
  mending: { days: 30, source: "Hospital setting: a number or a merge may be taken back for thirty days" },
  limits: {
    accountHour: 5,
    accountDay: 10,
    numberDay: 5,
    nameDay: 5,
    sourceHour: 50,
    /** Ten times what a busy hour brings: a wave of tries stops everybody for the rest of the hour. */
    hospitalHour: 600,
    lockHours: 24,
    phoneDay: 5,
    source: "Invariants 3.6: attempts of binding, OWASP ASVS V6.3; enumeration (T16)",
  },
  deskCode: { digits: 8, days: 7, source: "Row 7: a short code, good for a week, shown with the reason" },
  card: { seconds: 60, source: "Row 4: the code of the e-health card is a new one every sixty seconds" },
} as const;
export type IdentityPolicy = typeof identityPolicy;
