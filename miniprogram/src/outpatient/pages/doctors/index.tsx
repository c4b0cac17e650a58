import type { Doctor } from "../../../../../shared/hospital/model";
import { instantOf } from "../../../../../shared/kernel/time";
import type { SessionLine } from "../../../../../shared/outpatient/views";
import { today } from "../../../kernel/clock";
import { open, useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { useSay } from "../../../i18n";
import {
  Cell,
  Cells,
  EmptyState,
  Page,
  Para,
  PhoneList,
  RefusalNotice,
  Section,
  Shown,
  StatusBadge,
} from "../../../ui";
import { calls } from "../../calls";
import { doctorsOf, useClinicDirectory } from "../../directory";
import { nextOf, ofDoctor, partsOf } from "../../sessions";
import { routes } from "../../routes";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** The doctors of a department: who they are, and the next time that each can be seen. */
export default function Doctors() {
  const words = useClinicWords();
  const say = useSay();
  const { doctors: said } = words;
  const { department: departmentId = "", move = "" } = useParams(routes.doctors);
  const { call, department, place, phones } = useClinicDirectory(undefined, departmentId);
  const sessions = useCall(departmentId ? () => calls.sessions({ departmentId, from: today() }) : null, [departmentId]);
  const where = place && words.placeAt(say.name(place.name), place.area, place.floor);
  const release = sessions.value?.release;
  const empty = <EmptyState title={said.empty} text={said.emptyText} />;
  return (
    <Page title={said.title} lead={department && [say.name(department.name), where].filter(Boolean).join(" · ")}>
      <Shown call={call} phones={phones}>
        {(directory) => (
          <>
            {sessions.is === "refused" && <RefusalNotice refusal={sessions.refusal} phones={phones} />}
            {doctorsOf(directory, departmentId).length === 0 ? (
              empty
            ) : (
              <Cells>
                {doctorsOf(directory, departmentId).map((doctor) => (
                  <DoctorCell
                    key={doctor.id}
                    doctor={doctor}
                    lines={sessions.value && ofDoctor(sessions.value.sessions, doctor.id)}
                    fee={sessions.value?.fees[doctor.id]}
                    move={move}
                  />
                ))}
              </Cells>
            )}
            {release && <Para quiet>{said.release(release.days, say.clock(release.at))}</Para>}
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

type CellProps = { doctor: Doctor; lines?: readonly SessionLine[]; fee?: number; move: string };

function DoctorCell({ doctor, lines, fee, move }: CellProps) {
  const { doctors: said } = useClinicWords();
  const say = useSay();
  const next = lines && nextOf(lines);
  const words = {
    free: ["done", (slot: string) => said.next(slot)],
    draw: ["waiting", () => said.draw],
    later: ["waiting", () => said.later(next?.line.releaseAt ? say.moment(next.line.releaseAt) : "")],
    full: ["waiting", () => said.full],
  } as const;
  const [meaning, tell] = next && next.worth !== "none" ? words[next.worth] : (["stopped", () => said.none] as const);
  const slot = next ? say.moment(instantOf(partsOf(next.line.id).day, next.line.at)) : "";
  return (
    <Cell
      label={`${say.name(doctor.name)} · ${say.name(doctor.title)}`}
      hint={[say.name(doctor.about), fee === undefined ? "" : said.fee(say.yuan(fee))].filter(Boolean).join("\n")}
      above={lines && <StatusBadge meaning={meaning}>{tell(slot)}</StatusBadge>}
      onPress={() => open(routes.doctor, { id: doctor.id, move })}
    />
  );
}
