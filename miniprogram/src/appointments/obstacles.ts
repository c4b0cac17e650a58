import { appointmentPolicy } from "../../../shared/appointments/policy";
import { chooseRoute } from "../../../shared/appointments/windows";
import type { RecognitionView } from "../../../shared/appointments/views";
import type { Day } from "../../../shared/kernel/time";
import type { Refusal } from "../kernel/api";
import type { Answers } from "./answers";
import { pregnancyOf } from "./steps";

export type Way = { readonly route: "desk" | "clinic"; readonly why: "referral" | "nt-here" };

/** Where her answers and the hospital record lead, if not online (D1-04, D1-12). The record counts more than memory. */
export function wayOf(answers: Answers, record: RecognitionView | undefined): Way | undefined {
  const abnormalReferral = answers.abnormalReferral === "yes" || record?.examForm?.abnormalReferral === true;
  const ntHere = answers.ntHere === "yes" || record?.ntHere === true;
  const route = chooseRoute({ signs: [], abnormalReferral, ntHere }, appointmentPolicy);
  return route === "online" ? undefined : { route, why: route === "clinic" ? "referral" : "nt-here" };
}

/** Says early what the hospital would answer at the end: too early to apply, or the weeks have passed. */
export function obstacleOf(answers: Answers, today: Day): Refusal | undefined {
  const pregnancy = pregnancyOf(answers, today);
  if (!pregnancy) return undefined;
  const { hardStop } = pregnancy.window;
  if (today >= hardStop) return { ok: false, code: "window.passed", details: { hardStop } };
  if (today < pregnancy.opensOn)
    return { ok: false, code: "application.too-early", details: { opensOn: pregnancy.opensOn } };
  return undefined;
}
