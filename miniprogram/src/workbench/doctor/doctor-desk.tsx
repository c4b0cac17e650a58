import { Skeleton } from "antd";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { ConsultDesk } from "../consultations/consult-desk";
import { PrenatalDesk } from "../consultations/prenatal-desk";
import { Refused } from "../shell/refused";

/** A doctor of the directory follows up online; every doctor sees what Prenatal Diagnosis is to look at first. */
export function DoctorDesk() {
  const me = useCall(() => hospitalCalls.staffMe({}));
  if (me.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!me.value) return me.is === "refused" ? <Refused refusal={me.refusal} onRetry={() => void me.reload()} /> : null;
  return me.value.doctorId === undefined ? <PrenatalDesk /> : <ConsultDesk />;
}
