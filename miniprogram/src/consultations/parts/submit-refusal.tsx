import type { WhyNot } from "../../../../shared/consultations/eligibility";
import { useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { open, replace } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Page, RefusalNotice, RefusalScreen } from "../../ui";
import type { Choice } from "../answers";
import type { FollowUpRefusals } from "../calls";
import { routes } from "../routes";
import { stepOf } from "../steps";
import { useHospital } from "../use-hospital";
import type { IntakeInHand } from "../use-intake";
import type { Words } from "../words";

type Way = { label: string; onPress: () => void };
type Props = { words: Words; refusal: Refusal; hand: IntakeInHand; choice: Choice };

/** A request that was refused: what, why with its own facts, the next step as a button, whom to call. */
export function SubmitRefusal({ words, refusal, hand, choice }: Props) {
  const { refusedWays: ways } = words;
  const say = useSay();
  const { phones } = useHospital();
  const { id, why } = (refusal.details ?? {}) as { id?: string; why?: WhyNot };
  const code = refusal.code as keyof FollowUpRefusals;
  if (!(code in words.refusals)) return <RefusalNotice refusal={refusal} phones={phones} />;
  const to = (path: string): Way => ({ label: ways.back, onPress: () => hand.correct(stepOf(path)) });
  const stay: Way = { label: ways.back, onPress: hand.dismiss };
  const doctors: Way = {
    label: ways.doctors,
    onPress: () => open(routes.doctors, { department: choice.departmentId }),
  };
  const offline: Way = {
    label: ways.offline,
    onPress: () => open(everywhere.clinicDepartment, { department: choice.departmentId, move: "" }),
  };
  const next: Partial<Record<keyof FollowUpRefusals, Way>> = {
    "consent.missing": { label: ways.consent, onPress: () => replace(routes.consent, { doctor: choice.doctorId }) },
    "department.offline": { label: ways.departments, onPress: () => open(routes.departments) },
    "doctor.elsewhere": doctors,
    "doctor.away": doctors,
    "quota.full": doctors,
    "service.not-offered": {
      label: ways.services,
      onPress: () => open(routes.doctor, { id: choice.doctorId }),
    },
    "signs.acute": to("signs"),
    "symptom.unknown": to("symptoms"),
    "medicines.needed": to("medicines"),
    "guardian.needed": to("guardian"),
    "profile.unconfirmed": to("profile"),
    "document.unusable": to("documentIds"),
    "record.not-linked": { label: ways.link, onPress: () => open(everywhere.people) },
    "record.unreachable": stay,
    "visit.unknown": to("visitId"),
    "visit.unfit": offline,
    "price.changed": stay,
    "consultation.exists": id
      ? { label: ways.open, onPress: () => replace(routes.consultation, { id }) }
      : { label: ways.open, onPress: () => open(routes.list) },
  };
  const told: Partial<Record<keyof FollowUpRefusals, string>> = {
    "visit.unfit": why && words.intake.whyNot[why],
    "price.changed": hand.facts.service && words.check.newPrice(say.yuan(hand.facts.service.fen)),
  };
  const general = words.refusals[code];
  const reason = told[code];
  const own = reason ? { ...words.refusals, [code]: { ...general, why: `${general.why} ${reason}` } } : words.refusals;
  return (
    <Page title={general.what} plain>
      <RefusalScreen refusal={refusal} own={own} phones={phones} action={next[code]} />
      {code === "record.not-linked" && <Button onPress={offline.onPress}>{offline.label}</Button>}
    </Page>
  );
}
