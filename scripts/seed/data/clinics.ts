/** When a doctor sees outpatients: weekdays 1 (Monday) to 5, half days, how many and how long. Invented for the demonstration. */
export type ClinicTemplate = {
  readonly doctorId: string;
  readonly mornings: readonly number[];
  readonly afternoons: readonly number[];
  readonly slots: number;
  readonly slotMinutes: number;
};

export const HALVES = { am: "08:30", pm: "14:00" } as const;

const clinic = (
  doctorId: string,
  mornings: readonly number[],
  afternoons: readonly number[],
  slots: number,
  slotMinutes: number,
): ClinicTemplate => ({ doctorId, mornings, afternoons, slots, slotMinutes });

export const clinicTemplates: readonly ClinicTemplate[] = [
  clinic("dr-xiang-jinghe", [1, 3, 5], [2], 16, 12),
  clinic("dr-mou-siyuan", [1, 2, 3, 4, 5], [1, 4], 20, 10),
  clinic("dr-shen-mingzhu", [2, 4], [3], 10, 20),
  clinic("dr-qin-shuyao", [1, 3, 5], [4], 10, 20),
  clinic("dr-du-lanxin", [1, 2, 4], [3, 5], 18, 10),
  clinic("dr-fu-yunzhou", [1, 3, 5], [2, 4], 12, 15),
  clinic("dr-gan-boran", [1, 2, 3, 4, 5], [2], 20, 10),
  clinic("dr-zhong-anning", [2, 4, 5], [1, 3], 15, 12),
  clinic("dr-yan-hanzhang", [1, 3], [2, 5], 15, 12),
];

/** The session of this doctor after so many days is given by draw; its window opens tomorrow. */
export const drawn = {
  doctorId: "dr-fu-yunzhou",
  afterDays: 8,
  opensAt: "07:00",
  minutes: 10,
  expected: 2000,
} as const;
