import { View } from "@tarojs/components";
import { sourceIn, useSay } from "../../../i18n";
import { useLanguage } from "../../../kernel/preferences";
import { Para, SummaryList } from "../../../ui";
import type { Step } from "../../steps";
import { useHospital } from "../../use-hospital";
import type { StepProps } from "./step-props";
import { OverdueTests, testsFor } from "../overdue-tests";
import { RulesCard } from "../rules-card";

/** Check your answers: everything that leaves, each row with its way back; then the rules and the money. */
export function CheckStep({ words, hand, person, choice, answers }: StepProps) {
  const { check: said, intake } = words;
  const say = useSay();
  const language = useLanguage();
  const { facts } = hand;
  const { departmentName } = useHospital();
  const doctor = facts.offer.value?.doctor;
  const judged = facts.eligibility.value?.visits.find(({ visit }) => visit.id === answers.visitId);
  const diagnosis = judged?.diagnoses.find((one) => one.diagnosis.code === answers.diagnosisCode);
  const ticks = facts.form.value?.symptoms ?? [];
  const symptoms = answers.symptoms
    .map((id) => ticks.find((tick) => tick.id === id))
    .filter((tick) => tick !== undefined);
  const visit =
    judged &&
    intake.visitAt(say.day(judged.visit.on), intake.kinds[judged.visit.kind], departmentName(judged.visit.department));
  const medicines = answers.takes === "yes" ? answers.medicines : [];
  const row = (label: string, value: string, step?: Step) => ({
    label,
    value: <View className="f-lines">{value || said.none}</View>,
    ...(step ? { onChange: () => hand.correct(step) } : {}),
  });
  return (
    <>
      <View className="f-below f-sum">
        <SummaryList
          rows={[
            row(said.person, person.name),
            row(said.doctor, doctor ? `${say.name(doctor.name)} · ${say.name(doctor.title)}` : ""),
            row(said.service, words.services[choice.service]),
            row(said.fee, facts.service ? say.yuan(facts.service.fen) : ""),
            row(said.noSigns, said.noSignsText, "signs"),
            row(said.visit, [diagnosis && say.name(diagnosis.name), visit].filter(Boolean).join("\n"), "visit"),
            row(said.wishes, answers.wishes.map((wish) => intake.wishNames[wish]).join(words.separator), "how"),
            row(said.course, answers.course ? intake.courses[answers.course] : "", "how"),
            row(said.symptoms, symptoms.map((tick) => say.name(tick.words)).join(words.separator), "how"),
            ...(answers.since ? [row(said.since, say.day(answers.since), "how")] : []),
            row(said.description, answers.description, "words"),
            row(said.files, said.fileCount(answers.files.length), "words"),
            row(
              said.medicines,
              medicines.map(({ name, dose, daysLeft }) => said.medicineLine(name, dose, daysLeft)).join("\n"),
              "medicines",
            ),
            row(said.profile, facts.profileConfirmed ? said.profileRight : "", "profile"),
            ...(hand.guardian.relation
              ? [row(said.guardian, `${hand.guardian.name} · ${intake.guardians[hand.guardian.relation]}`, "profile")]
              : []),
          ]}
        />
      </View>
      <OverdueTests
        words={words}
        tests={testsFor(facts.eligibility.value?.overdueTests ?? [], answers.diagnosisCode)}
        departmentId={choice.departmentId}
      />
      <RulesCard words={words} />
      {facts.service && <Para quiet>{words.doctor.priceSource(sourceIn(language, facts.service.source))}</Para>}
    </>
  );
}
