import * as z from "zod/mini";
import { Bilingual } from "../kernel/words";

const Sourced = { source: z.string() };
const Hours = z.int().check(z.minimum(1), z.maximum(240));

/** Another hospital that she may turn to; `confirmed` only once the medical affairs office has agreed with it. */
export const Alternative = z.strictObject({
  id: z.string(),
  name: Bilingual,
  address: Bilingual,
  confirmed: z.boolean(),
  ...Sourced,
});
export type Alternative = z.infer<typeof Alternative>;

/** The numbers of the wait list that a hospital may change, each with its source. */
export const WaitListPolicy = z.strictObject({
  /** An offer leaves at least so many hours, and her way to the hospital, before it begins. */
  notice: z.strictObject({ hours: Hours, ...Sourced }),
  /** How long she has to answer before the next one is asked. */
  answer: z.strictObject({ hours: Hours, ...Sourced }),
  /** So many days before her last day she is told that it is getting late; unread after `readHours` somebody calls. */
  closing: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(60)), readHours: Hours, ...Sourced }),
  /** How many days ahead a plan for the free times looks. */
  plan: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(60)), ...Sourced }),
  alternatives: z.array(Alternative),
});
export type WaitListPolicy = z.infer<typeof WaitListPolicy>;

const toBeConfirmed = "Fictional entry: to be replaced by hospitals with which an agreement stands (D1-18)";

export const waitListPolicy: WaitListPolicy = {
  notice: { hours: 24, source: "Hospital setting: no offer shorter than a day before it begins (row 24)" },
  answer: { hours: 12, source: "Hospital setting: twelve hours hold some daylight, and the next one waits" },
  closing: { days: 10, readHours: 24, source: "Hospital setting: a week and a half to find another place (row 25)" },
  plan: { days: 21, source: "Hospital setting: three weeks, as far as a desk plans by hand" },
  alternatives: [
    {
      id: "yunhe",
      name: { zh: "云禾妇幼保健院", en: "Yunhe Maternity and Child Hospital" },
      address: { zh: "示例区春分路 18 号", en: "18 Chunfen Road, Example District" },
      confirmed: false,
      source: toBeConfirmed,
    },
    {
      id: "qinglan",
      name: { zh: "青岚医院产前超声中心", en: "Qinglan Hospital, Prenatal Ultrasound Center" },
      address: { zh: "示例区谷雨街 6 号", en: "6 Guyu Street, Example District" },
      confirmed: false,
      source: toBeConfirmed,
    },
  ],
};
