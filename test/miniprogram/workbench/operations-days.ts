import type { CapacityDay, CapacityEffect, RosterView } from "../../../shared/appointments/capacity-views";
import { daysFrom } from "../../../shared/kernel/time";

/** Sunday, 22 November 2026. */
export const NOW = "2026-11-22T02:00:00.000Z";
export const THURSDAY = "2026-12-03";

const lane = (name: string, echo = false) => ({
  lane: name,
  room: `C30${name.slice(1)}`,
  machine: `US-0${name.slice(1)}`,
  sonographer: { zh: "罗晚秋", en: "Luo Wanqiu" },
  echo,
  units: 24,
});

/** A working day with two half days, the morning half full. */
export const workday = (day: string, change: Partial<CapacityDay> = {}): CapacityDay => ({
  day,
  kind: "workday",
  provisional: false,
  exceptions: [],
  sessions: (["am", "pm"] as const).map((half) => ({
    id: `${day}#${half}`,
    half,
    startsAt: half === "am" ? "08:00" : "13:30",
    version: 3,
    lanes: [lane("A1"), lane("A4", true)],
    units: 48,
    echoUnits: 24,
    taken: half === "am" ? 45 : 0,
    bookings: half === "am" ? 15 : 0,
  })),
  ...change,
});

/** The first days of December: an ordinary Thursday, a stopped Friday, a closed Saturday, a working Sunday. */
export const december = daysFrom("2026-12-01", "2026-12-10").map((day) => {
  if (day === "2026-12-05") return workday(day, { kind: "weekend", closed: "设备检修", sessions: [] });
  if (day === "2026-12-06") return workday(day, { kind: "make-up-workday" });
  if (day !== "2026-12-04") return workday(day);
  const [am, pm] = workday(day).sessions;
  const stopped = { id: "stop-1", reason: "停电" };
  return workday(day, {
    sessions: [{ ...am!, lanes: [], units: 0, echoUnits: 0, taken: 0, bookings: 0, stopped }, pm!],
  });
});

export const nothing: CapacityEffect = { sessions: [], changingRooms: 0, displaced: [], dayKinds: [], repriced: [] };

const person = {
  maskedName: "林**",
  ageToday: { weeks: 22, days: 3 },
  state: "scheduled" as const,
  from: { day: THURSDAY, startsAt: "08:00", endsAt: "08:30" },
};

/** Three people lose their time: one gets another, one waits, one is to be called. */
export const threeDisplaced: CapacityEffect = {
  ...nothing,
  sessions: [
    {
      sessionId: `${THURSDAY}#am`,
      day: THURSDAY,
      half: "am",
      lanesLost: ["A1", "A4"],
      lanesGained: [],
      unitsLost: 48,
      unitsGained: 0,
    },
  ],
  changingRooms: 2,
  displaced: [
    { ...person, id: "1".repeat(26), hardStop: "2026-12-04", paid: true, next: "call" },
    {
      ...person,
      id: "2".repeat(26),
      maskedName: "苏**",
      hardStop: "2026-12-10",
      paid: true,
      next: "place",
      to: { day: "2026-12-07", startsAt: "09:00", endsAt: "09:30", variant: "ordinary", room: "C302" },
    },
    { ...person, id: "3".repeat(26), maskedName: "何**", hardStop: "2026-12-20", paid: false, next: "wait-list" },
  ],
};

export const roster: RosterView = {
  version: 7,
  horizonDays: 84,
  sonographers: [
    {
      id: "dr-luo",
      name: { zh: "罗晚秋", en: "Luo Wanqiu" },
      system: true,
      echo: true,
      certificateUntil: "2026-10-31",
    },
    {
      id: "dr-he",
      name: { zh: "何青云", en: "He Qingyun" },
      system: true,
      echo: false,
      certificateUntil: "2026-12-31",
    },
  ],
  machines: [{ id: "US-01", name: { zh: "一号机", en: "Machine 1" }, echo: false, home: "C301" }],
  rooms: [{ id: "C301", name: { zh: "C301 诊室", en: "Room C301" }, lane: "A1" }],
  templates: [
    {
      id: "workday-am",
      dayKinds: ["workday", "make-up-workday"],
      half: "am",
      startsAt: "08:00",
      units: 24,
      sonographerIds: ["dr-luo", "dr-he"],
      machineIds: ["US-01"],
      roomIds: ["C301"],
      effectiveFrom: "2026-01-01",
    },
  ],
  exceptions: [
    { id: "off-1", what: "away", resourceId: "dr-he", from: "2026-12-01", to: "2026-12-02", reason: "培训" },
    { id: "off-0", what: "closed", from: "2026-10-01", to: "2026-10-02", reason: "检修" },
  ],
  stops: [{ id: "stop-1", sessionId: "2026-12-04#am", reason: "停电", at: NOW }],
};
