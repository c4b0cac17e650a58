import { View } from "@tarojs/components";
import { useSay } from "../../i18n";
import { Para, Section, SummaryList } from "../../ui";
import type { FaceProps } from "./face";

/** With whom, for what, what it costs, what she agreed to and what she wrote. */
export function About({ words, view }: FaceProps) {
  const { one: said, check, intake, money } = words;
  const say = useSay();
  const { doctor, department, service, fee, diagnosis, visit, consent, maskedName, rating } = view;
  const { wishes, course, since, description, medicines, documentIds } = view.intake;
  const lines = (text: string) => <View className="f-lines">{text || check.none}</View>;
  const row = (label: string, value: string) => ({ label, value: lines(value) });
  const taken = medicines.map(({ name, dose, daysLeft }) => check.medicineLine(name, dose, String(daysLeft)));
  // The record names departments in Chinese; the follow-up's own, mostly the same one, has both names.
  const visitedAt = visit.department === department.name.zh ? say.name(department.name) : visit.department;
  return (
    <>
      <Section title={said.about}>
        <View className="f-below f-sum">
          <SummaryList
            rows={[
              row(check.person, maskedName),
              row(check.doctor, `${say.name(doctor.name)} · ${say.name(doctor.title)}`),
              row(said.department, say.name(department.name)),
              row(check.service, words.services[service]),
              row(money.label, money.standings[view.money](say.yuan(fee.fen))),
              row(said.diagnosis, diagnosis.name),
              row(check.visit, intake.visitAt(say.day(visit.on), intake.kinds[visit.kind], visitedAt)),
              row(said.consent, said.consentText(consent.version, say.moment(consent.at))),
            ]}
          />
        </View>
        {rating && <Para>{said.rated(rating.stars)}</Para>}
      </Section>
      <Section title={said.mine}>
        <View className="f-below f-sum">
          <SummaryList
            rows={[
              row(check.wishes, wishes.map((wish) => intake.wishNames[wish]).join(words.separator)),
              row(check.course, intake.courses[course]),
              ...(since ? [row(check.since, say.day(since))] : []),
              row(check.description, description),
              row(check.medicines, taken.join("\n")),
              row(check.files, check.fileCount(documentIds.length)),
            ]}
          />
        </View>
      </Section>
    </>
  );
}
