import { Segmented } from "antd";
import { ReviewDesk } from "../case/review-desk";
import { TodayDesk } from "../day/today-desk";
import { IdentityPage } from "../identity/identity-page";
import { useDayWords } from "../day/words";
import { TRIAGE_SCREENS, useWhereabouts, WAITING, type TriageScreen } from "../shell/whereabouts";

/** The ultrasound triage desk: all queues of applications, the waiting room of today, or whose card is whose. */
export function TriageDesk() {
  const words = useDayWords();
  const { triage, go } = useWhereabouts();
  return (
    <>
      <div className="wb-switch" role="group" aria-label={words.screens.name}>
        <Segmented<TriageScreen>
          value={triage}
          options={TRIAGE_SCREENS.map((one) => ({ value: one, label: words.screens[one] }))}
          onChange={(one) => go({ triage: one })}
        />
      </div>
      {triage === "today" ? (
        <TodayDesk />
      ) : triage === "identity" ? (
        <IdentityPage />
      ) : (
        <ReviewDesk desk="triage" mine={WAITING} />
      )}
    </>
  );
}
