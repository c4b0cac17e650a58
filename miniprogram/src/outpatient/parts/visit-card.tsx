import { Text, View } from "@tarojs/components";
import type { VisitView } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { Card, SummaryList } from "../../ui";
import { useClinicDirectory } from "../directory";
import type { Words } from "../words";

/** Day, time, number, doctor, place and fee. */
export function VisitCard({ words, view }: { words: Words; view: VisitView }) {
  const say = useSay();
  const { visit: said } = words;
  const { doctor, department, place } = useClinicDirectory(view.doctorId, view.departmentId);
  const rows = [
    { label: said.person, value: view.personName },
    { label: said.doctor, value: doctor ? `${say.name(doctor.name)} · ${say.name(doctor.title)}` : "" },
    { label: said.department, value: department ? say.name(department.name) : "" },
    {
      label: said.where,
      value: place ? words.placeAt(say.name(place.name), place.area, place.floor) : words.placeUnknown,
    },
    { label: said.fee, value: words.confirm.feeText(say.yuan(view.fen)) },
  ].filter(({ value }) => value);
  return (
    <>
      <Card>
        <View className="c-when">
          <Text className="c-when__day">{say.day(view.day)}</Text>
          <Text className="c-when__time">{say.clock(view.startsAt)}</Text>
        </View>
        {view.number !== undefined && <Text>{said.number(view.number)}</Text>}
      </Card>
      <View className="c-below c-sum">
        <SummaryList rows={rows} />
      </View>
    </>
  );
}
