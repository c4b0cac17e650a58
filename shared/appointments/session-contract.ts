import { contract } from "../kernel/contract";
import { capacityCalls } from "./capacity-calls";
import { dayCalls } from "./day-calls";
import { figureCalls } from "./figure-calls";

/** Sessions of ultrasound as the staff run them: what is open and who works, and the day itself in the waiting room. */
export const sessions = contract("sessions", { ...capacityCalls, ...dayCalls, ...figureCalls });
