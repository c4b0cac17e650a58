import { dayDeskCalls } from "./day-desk-calls";
import { dayRoomCalls } from "./day-room-calls";

/** What the day in the waiting room asks: numbers, calls, repeats, ends, and what the wall screen shows. */
export const dayCalls = { ...dayDeskCalls, ...dayRoomCalls } as const;
