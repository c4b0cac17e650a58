import { dayCalls } from "../../../shared/appointments/day-calls";
import { refused } from "../../../shared/kernel/result";
import type { Contract } from "../../../shared/kernel/contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";

type Day = Contract<typeof dayCalls>;
const nobody = () => Promise.resolve(refused("thing.missing"));

/** Every call of the day, as code. */
export const dayHandlers = (_parts: Parts): Handlers<Day> =>
  Object.fromEntries(Object.keys(dayCalls).map((call) => [call, nobody])) as unknown as Handlers<Day>;
