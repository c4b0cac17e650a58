import { memoryTable } from "../../../functions/kernel/table/memory";
import { openHospital, TENANT, type Answer } from "../../../test/kit/hospital";
import type { Application } from "../../../shared/appointments/application";
import type { CapacityChange } from "../../../shared/appointments/capacity";
import type { KeptYear } from "../../../shared/hospital/calendar";
import type { StaffRole } from "../../../shared/kernel/contract";
import { addDays, addMinutes, instantOf, type Instant } from "../../../shared/kernel/time";
import type { Season } from "./demand";
import type { Supply } from "./supply";
import { watchedHeads } from "./watched-heads";

/** Minutes for which a member of staff stays signed in here: less than a session lives without a request. */
const SIGNED_IN = 10;

export type SeasonHospital = Awaited<ReturnType<typeof openSeason>>;

/** A hospital in memory whose operations have saved the sessions of a season, and a clock that the season sets. */
export async function openSeason(season: Season, supply: Supply, hear: (application: Application) => void) {
  const opens = instantOf(addDays(season.first, -season.leadDays), "07:00");
  const clock: { time: () => Instant } = { time: () => opens };
  const time = (): Instant => clock.time();
  const memory = memoryTable({ now: () => Date.parse(time()) });
  const opened = await openHospital({ table: watchedHeads(memory, hear), tellTwice: false, now: opens });
  clock.time = () => opened.clock.now();
  const signedIn = new Map<StaffRole, { token: string; until: Instant }>();

  async function asStaff(role: StaffRole, path: string, input: object): Promise<Answer> {
    const known = signedIn.get(role);
    const token = known && known.until > time() ? known.token : await opened.staff(role);
    signedIn.set(role, { token, until: addMinutes(time(), SIGNED_IN) });
    return opened.call(path, input, token);
  }
  /** One change as operations make it: they look whom it touches, then save it. */
  async function change(change: CapacityChange): Promise<void> {
    const seen = await asStaff("operations", "sessions/previewChange", { change });
    if (!seen.ok) throw new Error(`previewChange was refused: ${seen.code}`);
    const input = { id: opened.id(), change, seen: seen.value.seen };
    const saved = await asStaff("operations", "sessions/saveChange", input);
    if (!saved.ok) throw new Error(`saveChange was refused: ${saved.code}`);
  }
  for (const template of supply.templates) await change({ kind: "template-saved", template });
  return {
    hospital: opened,
    memory,
    now: time,
    asStaff,
    change,
    /** Time goes on to this moment; calls take a second each, so that it may have gone by already. */
    goTo: (at: Instant): void => void (at > time() && opened.clock.set(at)),
    /** One call of a patient; a phone that was closed for a while signs in again. */
    async asPatient(accountId: string, path: string, input: object): Promise<Answer> {
      const { token } = await opened.app.sessions.open(TENANT, { kind: "patient", accountId });
      return opened.call(path, input, token);
    },
    /** The calendar as it is announced anew. */
    async announce({ year }: Supply["news"]): Promise<void> {
      const { value } = await asStaff("operations", "hospital/calendar", {});
      const kept = (value.years as KeptYear[]).find((one) => one.year === year.year);
      const saved = await asStaff("operations", "hospital/saveCalendarYear", { year, seen: kept?.version ?? 0 });
      if (!saved.ok) throw new Error(`saveCalendarYear was refused: ${saved.code}`);
    },
    async minute(): Promise<void> {
      await opened.app.everyMinute();
      await opened.settle();
    },
  };
}
