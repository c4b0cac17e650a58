import type { ReactNode } from "react";
import { Alert, Button } from "antd";
import type { RosterView } from "../../../../../shared/appointments/capacity-views";
import { daysBetween } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import type { Plan } from "../changes/change-drawer";
import { useOperationsWords } from "../words";
import { ListCard, ListLine } from "./list-card";
import { MachineForm, RoomForm, SonographerForm } from "./resource-forms";
import { useRosterWords } from "./words";
import type { Sonographer } from "../nouns";

export type Props = { roster: RosterView; onPlan(plan: Plan): void };

/** Who examines: qualifications, and until when the certificate is good. */
export function Sonographers({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const say = useSay();
  const plan = (title: string, one?: Sonographer): Plan => ({
    title,
    form: (next) => <SonographerForm one={one} onNext={next} />,
  });
  return (
    <ListCard
      title={words.sonographers}
      add={{ label: words.addSonographer, onPress: () => onPlan(plan(words.addSonographer)) }}
    >
      {roster.sonographers.map((one) => {
        const title = words.changeOf(say.name(one.name));
        return (
          <Resource key={one.id} name={say.name(one.name)} title={title} onChange={() => onPlan(plan(title, one))}>
            <Qualifications one={one} />
          </Resource>
        );
      })}
    </ListCard>
  );
}

type ResourceProps = { name: string; title: string; onChange(): void; children: ReactNode };

/** One person, machine or room, and the way to change it. */
function Resource({ name, title, onChange, children }: ResourceProps) {
  const words = useRosterWords();
  const change = (
    <Button size="small" aria-label={title} onClick={onChange}>
      {words.change}
    </Button>
  );
  return (
    <ListLine name={name} acts={change}>
      {children}
    </ListLine>
  );
}

/** From this many days before on, the end of a certificate is warned of. */
const WARN_DAYS = 60;

function Qualifications({ one }: { one: Sonographer }) {
  const words = useRosterWords();
  const { comma } = useOperationsWords();
  const say = useSay();
  const left = daysBetween(today(), one.certificateUntil);
  const may = [one.system && words.qualifiedSystem, one.echo && words.qualifiedEcho].filter(Boolean).join(comma);
  return (
    <>
      {may || words.notQualified} · {words.certificate(say.day(one.certificateUntil))}
      {left < 0 && <Alert type="error" showIcon message={words.expired} />}
      {left >= 0 && left < WARN_DAYS && <Alert type="warning" showIcon message={words.expiring(left)} />}
    </>
  );
}

/** The machines, and in which room each stands. */
export function Machines({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const say = useSay();
  const plan = (title: string, one?: RosterView["machines"][number]): Plan => ({
    title,
    form: (next) => <MachineForm one={one} rooms={roster.rooms} onNext={next} />,
  });
  return (
    <ListCard title={words.machines} add={{ label: words.addMachine, onPress: () => onPlan(plan(words.addMachine)) }}>
      {roster.machines.map((one) => {
        const title = words.changeOf(say.name(one.name));
        return (
          <Resource key={one.id} name={say.name(one.name)} title={title} onChange={() => onPlan(plan(title, one))}>
            {[
              one.id,
              one.echo ? `${words.qualifiedSystem}, ${words.qualifiedEcho}` : words.qualifiedSystem,
              one.home && words.home(one.home),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Resource>
        );
      })}
    </ListCard>
  );
}

/** The rooms, each with the lane that bookings hold. */
export function Rooms({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const say = useSay();
  const plan = (title: string, one?: RosterView["rooms"][number]): Plan => ({
    title,
    form: (next) => <RoomForm one={one} onNext={next} />,
  });
  return (
    <ListCard title={words.rooms} add={{ label: words.addRoom, onPress: () => onPlan(plan(words.addRoom)) }}>
      {roster.rooms.map((one) => {
        const title = words.changeOf(say.name(one.name));
        return (
          <Resource key={one.id} name={say.name(one.name)} title={title} onChange={() => onPlan(plan(title, one))}>
            {one.id} · {words.lane(one.lane)}
          </Resource>
        );
      })}
    </ListCard>
  );
}
