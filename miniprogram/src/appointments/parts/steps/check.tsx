import { writeAge } from "../../../../../shared/kernel/gestational-age";
import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { SummaryList } from "../../../ui";
import { pregnancyOf, type Step } from "../../steps";
import type { StepProps } from "./step";

/** Check your answers: every row with its way back. */
export function Check({ words, answers, apply }: StepProps) {
  const say = useSay();
  const { checkStep: said } = words;
  const { dating, nt, days, earliest, travelMinutes, fetuses } = answers;
  const pregnancy = pregnancyOf(answers, today());
  const to = (step: Step) => () => apply.correct(step);
  const yesNo = (answer: "yes" | "no" | undefined) => (answer ? words[answer] : "");
  const figure = (text: string, missing: boolean) => (missing ? words.ntStep.missing : `${text} ${words.datesStep.mm}`);
  const ntLines =
    nt.done === "elsewhere"
      ? [
          nt.hospitalName,
          nt.scannedOn && say.day(nt.scannedOn),
          `CRL ${figure(nt.crlMm, nt.crlMissing)}`,
          `NT ${figure(nt.ntMm, nt.ntMissing)}`,
        ]
      : [nt.done && words.ntStep.choices[nt.done]];
  const travel = words.daysStep.travels[String(travelMinutes) as keyof typeof words.daysStep.travels];
  const list = (parts: readonly (string | undefined)[]) => {
    const there = parts.flatMap((part) => part || []);
    return there.length ? there : [said.none];
  };
  const rows: { label: string; value: readonly string[]; step: Step }[] = [
    {
      label: words.steps.way,
      value: [said.ntHere(yesNo(answers.ntHere)), said.referral(yesNo(answers.abnormalReferral))],
      step: "way",
    },
    {
      label: said.dating,
      value: list([
        pregnancy && writeAge(pregnancy.age),
        pregnancy && words.datesStep.due(say.day(pregnancy.dueOn)),
        dating.source && words.datesStep.sources[dating.source],
      ]),
      step: "dates",
    },
    { label: said.fetuses, value: list([fetuses && words.datesStep.counts[fetuses]]), step: "dates" },
    { label: said.nt, value: list(ntLines), step: "nt" },
    { label: said.days, value: list([days && words.daysStep.choices[days]]), step: "days" },
    { label: said.time, value: list([earliest && say.clock(earliest), travel]), step: "days" },
    { label: said.unsuitable, value: list(answers.unsuitableDays.map(say.day)), step: "days" },
    {
      label: said.files,
      value: list([
        words.filesStep.count(answers.files.length),
        ...answers.files.map(({ kind }) => words.filesStep.kinds[kind]),
      ]),
      step: "files",
    },
    { label: said.note, value: list([answers.note.trim()]), step: "files" },
    { label: said.prices, value: list(answers.variants.map((variant) => words.variants[variant])), step: "prices" },
  ];
  return (
    <View className="a-block">
      <SummaryList
        rows={rows.map(({ label, value, step }) => ({ label, value: <Lines of={value} />, onChange: to(step) }))}
      />
    </View>
  );
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <View key={line}>{line}</View>
    ))}
  </>
);
