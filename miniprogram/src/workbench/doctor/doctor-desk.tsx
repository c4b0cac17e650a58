import { Segmented, Skeleton } from "antd";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { ReviewDesk } from "../case/review-desk";
import { ConsultDesk } from "../consultations/consult-desk";
import { DOCTOR_SCREENS, useSpot, type DoctorScreen } from "../consultations/spot";
import { useConsultationWords } from "../consultations/words";
import { Refused } from "../shell/refused";
import type { Waiting } from "../shell/whereabouts";

const mine: readonly Waiting[] = ["prenatal"];

/** A doctor of the directory follows up online; every doctor sees what Prenatal Diagnosis is to look at first. */
export function DoctorDesk() {
  const { screens: words } = useConsultationWords();
  const me = useCall(() => hospitalCalls.staffMe({}));
  const { screen, look } = useSpot();
  if (me.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!me.value) return me.is === "refused" ? <Refused refusal={me.refusal} onRetry={() => void me.reload()} /> : null;
  if (me.value.doctorId === undefined) return <ReviewDesk desk="doctor" mine={mine} />;
  return (
    <>
      <div className="wb-switch" role="group" aria-label={words.name}>
        <Segmented<DoctorScreen>
          value={screen}
          options={DOCTOR_SCREENS.map((one) => ({ value: one, label: words[one] }))}
          onChange={look}
        />
      </div>
      {screen === "consultations" ? <ConsultDesk /> : <ReviewDesk desk="doctor" mine={mine} />}
    </>
  );
}
