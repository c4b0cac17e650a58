import { View } from "@tarojs/components";
import { instantOf, type Instant } from "../../../../shared/kernel/time";
import type { SessionView, VisitView } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import type { useFamily } from "../../shell/use-family";
import { Card, Notice, SummaryList } from "../../ui";
import type { ClinicDirectory } from "../directory";
import type { Words } from "../words";
import { ListRules } from "./list-rules";
import { PersonChooser } from "../../shell/person-chooser";
import { RulesCard } from "./rules-card";
import { When } from "./when";

type Props = {
  words: Words;
  session: SessionView;
  time: { from: Instant; to: Instant };
  cancelUntil: Instant;
  /** A place on the list, not a time. */
  listed: boolean;
  moved: VisitView | undefined;
  family: ReturnType<typeof useFamily>;
  noOne: boolean;
  around: ClinicDirectory;
};

/** Everything that she agrees to, before the one button. */
export function ConfirmBody({ words, session, time, cancelUntil, listed, moved, family, noOne, around }: Props) {
  const say = useSay();
  const { confirm: said } = words;
  const { doctor, department, place } = around;
  const rows = [
    { label: said.doctor, value: doctor ? `${say.name(doctor.name)} · ${say.name(doctor.title)}` : "" },
    { label: said.department, value: department ? say.name(department.name) : "" },
    {
      label: said.where,
      value: place ? words.placeAt(say.name(place.name), place.area, place.floor) : words.placeUnknown,
    },
    { label: said.fee, value: said.feeText(say.yuan(session.fen)) },
    ...(moved ? [{ label: said.from, value: say.moment(instantOf(moved.day, moved.startsAt)) }] : []),
  ];
  return (
    <>
      {!family.signedIn && <Notice meaning="waiting" title={said.signInText} />}
      {noOne && <Notice meaning="needs-you" title={said.addFirst} />}
      {moved ? <Card title={moved.personName}>{said.moveText}</Card> : <PersonChooser said={said} family={family} />}
      <Card>
        <When from={time.from} to={time.to} />
      </Card>
      <View className="c-below c-sum">
        <SummaryList rows={rows} />
      </View>
      {listed ? <ListRules words={words} /> : <RulesCard words={words} cancelUntil={cancelUntil} />}
    </>
  );
}
