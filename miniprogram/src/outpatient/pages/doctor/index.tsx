import { useState } from "react";
import type { Doctor } from "../../../../../shared/hospital/model";
import { instantOf, type Day } from "../../../../../shared/kernel/time";
import { today } from "../../../kernel/clock";
import { open, useParams } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { useSay } from "../../../i18n";
import { Button, EmptyState, Notice, Page, Para, PhoneList, Section, Shown } from "../../../ui";
import { calls } from "../../calls";
import { useClinicDirectory } from "../../directory";
import { DayStrip } from "../../parts/day-strip";
import { FollowButton } from "../../parts/follow-button";
import { SessionCard } from "../../parts/session-card";
import { routes } from "../../routes";
import { daysOf, ofDoctor } from "../../sessions";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** One doctor: when there are times, day by day (row 37). */
export default function DoctorPage() {
  const words = useClinicWords();
  const { id: doctorId = "", move = "" } = useParams(routes.doctor);
  const { call, doctor, phones } = useClinicDirectory(doctorId);
  const say = useSay();
  return (
    <Page
      title={doctor ? say.name(doctor.name) : words.title}
      lead={doctor && `${say.name(doctor.title)} · ${words.doctor.about(say.name(doctor.about))}`}
    >
      <Shown call={call} phones={phones}>
        {() => (doctor ? <Times doctor={doctor} move={move} phones={phones} /> : <Nobody />)}
      </Shown>
    </Page>
  );
}

function Nobody() {
  const { doctor: said, title } = useClinicWords();
  const action = { label: title, onPress: () => open(routes.departments) };
  return <EmptyState title={said.unknown} text={said.unknownText} action={action} />;
}

type TimesProps = { doctor: Doctor; move: string; phones: ReturnType<typeof useClinicDirectory>["phones"] };

function Times({ doctor, move, phones }: TimesProps) {
  const words = useClinicWords();
  const say = useSay();
  const { doctor: said } = words;
  const { id: doctorId, departmentId } = doctor;
  const signedIn = useSignedIn();
  const sessions = useCall(() => calls.sessions({ departmentId, doctorId, from: today() }), [doctorId]);
  const moved = useCall(move && signedIn ? () => calls.visit({ id: move }) : null, [move, signedIn]).value;
  const [picked, setPicked] = useState<Day>();
  const others = (
    <Button kind="quiet" onPress={() => open(routes.doctors, { department: departmentId, move })}>
      {said.others}
    </Button>
  );
  return (
    <>
      {moved && (
        <Notice meaning="waiting" title={said.moving(say.moment(instantOf(moved.day, moved.startsAt)))}>
          {said.movingText}
        </Notice>
      )}
      <Shown call={sessions} own={words.refusals} phones={phones}>
        {({ sessions: lines, fees }) => {
          const days = daysOf(ofDoctor(lines, doctorId));
          const chosen =
            days.find(({ day }) => day === picked) ?? days.find(({ state }) => state === "free") ?? days[0];
          if (!chosen) return <EmptyState title={said.none} text={said.noneText} />;
          const fee = fees[doctorId];
          return (
            <>
              <DayStrip days={days} chosen={chosen.day} onChoose={setPicked} />
              {chosen.lines.map((line) => (
                <SessionCard key={line.id} line={line} move={move} />
              ))}
              {fee !== undefined && <Para quiet>{said.fee(say.yuan(fee))}</Para>}
            </>
          );
        }}
      </Shown>
      <FollowButton doctorId={doctorId} />
      {others}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
