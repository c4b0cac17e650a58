import * as z from "zod/mini";
import { STAFF_ROLES } from "../kernel/contract";
import { Price } from "../kernel/money";
import { Day } from "../kernel/time";
import { Bilingual } from "../kernel/words";

/** A hospital (tenant): short lower-case name that begins every key. */
export const HospitalId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/, "hospital.malformed"));
export type HospitalId = z.infer<typeof HospitalId>;

export const PlaceId = z.enum(["ultrasound-triage", "pregnancy-health-center", "prenatal-diagnosis-center"]);
export type PlaceId = z.infer<typeof PlaceId>;

/** Where to go: building, area, floor, and whom to call (D1-05, D1-12, D1-21). */
export const Place = z.strictObject({
  id: PlaceId,
  name: Bilingual,
  building: Bilingual,
  area: z.string(),
  floor: z.int(),
  phones: z.array(z.string()),
  hours: Bilingual,
  /** Desk on the floor plan, in percent of its width and height. */
  spot: z.strictObject({ x: z.number(), y: z.number() }),
});
export type Place = z.infer<typeof Place>;

export const Department = z.strictObject({
  id: z.string(),
  name: Bilingual,
  place: z.optional(PlaceId),
  about: Bilingual,
});
export type Department = z.infer<typeof Department>;

export const Doctor = z.strictObject({
  id: z.string(),
  name: Bilingual,
  title: Bilingual,
  departmentId: z.string(),
  about: Bilingual,
});
export type Doctor = z.infer<typeof Doctor>;

/** One line of the public price list; `source` names the notice that sets the price. */
export const PriceLine = z.strictObject({
  code: z.string(),
  name: Bilingual,
  fen: Price,
  specialNeed: z.boolean(),
  source: z.string(),
});
export type PriceLine = z.infer<typeof PriceLine>;
export const PriceList = z.strictObject({ version: z.string(), effectiveFrom: Day, lines: z.array(PriceLine) });
export type PriceList = z.infer<typeof PriceList>;

/** A make-up working day (调休) is a working day; a statutory holiday on a Monday is not (D1-01). */
export const DayKind = z.enum(["workday", "weekend", "holiday", "make-up-workday"]);
export type DayKind = z.infer<typeof DayKind>;

export const StaffRole = z.enum(STAFF_ROLES);
export const StaffMember = z.strictObject({
  id: z.string(),
  name: z.string(),
  displayName: Bilingual,
  roles: z.array(StaffRole),
  placeId: z.optional(PlaceId),
  /** Who this is in the directory of doctors; absent for staff who are none. */
  doctorId: z.optional(z.string()),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** Days off in a row, both ends included, weekends inside them too. */
export const HolidayBlock = z.strictObject({ name: Bilingual, from: Day, to: Day });
export type HolidayBlock = z.infer<typeof HolidayBlock>;

/**
 * One year of the working calendar, editable by the hospital. `published`: as announced by the State Council;
 * `provisional`: derived from the law until the announcement comes, without any guessed make-up working day.
 */
export const CalendarYear = z.strictObject({
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  status: z.enum(["published", "provisional"]),
  source: z.string(),
  holidays: z.array(HolidayBlock),
  makeUpWorkdays: z.array(Day),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** A year as it is kept: with the version that says whether somebody else has changed it since. */
export const KeptYear = z.extend(CalendarYear, { version: z.int() });
export type KeptYear = z.infer<typeof KeptYear>;
