import { dayOf } from "../../../shared/kernel/time";
import { applyDay } from "../../../scripts/seed/apply-day";
import type { Stage } from "../../../scripts/seed/stage";
import { demoDay } from "../../../scripts/seed/data/demo-day";
import { loadPatients } from "../../../scripts/seed/load";
import { openHospital, TENANT } from "../../kit/hospital";

const MONDAY_TEN = "2026-11-23T02:00:00.000Z";
const SUNDAY_THREE = "2026-11-22T07:00:00.000Z";
const EVENING = "2026-11-23T14:00:00.000Z";

async function seeded(now: string) {
  const hospital = await openHospital({ now, tellTwice: false });
  const stage: Stage = {
    app: hospital.app,
    tenant: TENANT,
    now,
    shift: (instant) => hospital.clock.set(instant),
    ask: async (path, input, token) => {
      const answer = await hospital.call(path, input, token);
      if (!answer.ok) throw new Error(`${path} was refused: ${answer.code} ${JSON.stringify(answer.details)}`);
      return answer.value;
    },
    upload: () => Promise.resolve(),
  };
  const reported = (await loadPatients(hospital.app, TENANT, now)).find(({ examinedToday }) => examinedToday)!;
  const report = { id: "us", on: dayOf(now), code: "US-SYSTEM", title: "胎儿系统超声", conclusion: "未见明显异常。" };
  hospital.record.pregnancies.set(reported.recordNumber!, { reports: [report] });
  await applyDay(stage);
  const nurse = await hospital.staff("triage");
  const { value } = await hospital.call(
    "sessions/dayList",
    { day: now === SUNDAY_THREE ? "2026-11-22" : "2026-11-23" },
    nurse,
  );
  return value as { lines: { stage: string }[]; checkInCode?: string };
}

test.each([
  ["a working morning", MONDAY_TEN, 8],
  ["a Sunday afternoon", SUNDAY_THREE, 6],
  ["an evening", EVENING, 8],
])("a waiting room lives on %s: every stage is there", async (_when, now, most) => {
  const { lines, checkInCode } = await seeded(now);
  expect(lines).toHaveLength(most);
  expect(new Set(lines.map(({ stage }) => stage))).toEqual(
    new Set(demoDay.slice(0, most).map(({ bringTo }) => bringTo)),
  );
  expect(checkInCode).toMatch(/^[0-9A-Z]{6}$/);
});
