import { Button, Form, Tag } from "antd";
import { appointmentPolicy } from "../../../../../shared/appointments/policy";
import type { Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { newId } from "../../../kernel/ids";
import type { Change } from "../changes/change";
import type { Plan } from "../changes/change-drawer";
import { nameOfTemplate } from "../changes/names";
import { useOperationsWords } from "../words";
import { DayField, NextButton } from "./fields";
import { ListCard, ListLine } from "./list-card";
import type { Props } from "./resources";
import { TemplateForm } from "./template-form";
import { useRosterWords } from "./words";
import type { SessionTemplate } from "../nouns";

/** How half days repeat, and from when to when each of them holds. */
export function Templates({ roster, onPlan }: Props) {
  const words = useRosterWords();
  const shared = useOperationsWords();
  const say = useSay();
  const plan = (title: string, template: Partial<SessionTemplate> & { id: string }): Plan => ({
    title,
    form: (next) => <TemplateForm template={template} roster={roster} onNext={next} />,
  });
  const end = (title: string, templateId: string): Plan => ({
    title,
    form: (next) => <EndForm templateId={templateId} onNext={next} />,
  });
  return (
    <ListCard
      title={words.templates}
      text={words.templatesText}
      add={{ label: words.addTemplate, onPress: () => onPlan(plan(words.addTemplate, { id: newId() })) }}
    >
      {roster.templates.map((one) => {
        const name = nameOfTemplate(one, shared, say);
        const over = one.effectiveTo !== undefined && one.effectiveTo < today();
        return (
          <ListLine
            key={one.id}
            name={name}
            acts={
              !over && (
                <>
                  <Button
                    size="small"
                    aria-label={words.changeOf(name)}
                    onClick={() => onPlan(plan(words.changeOf(name), one))}
                  >
                    {words.change}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${words.renew} ${name}`}
                    onClick={() =>
                      onPlan(plan(`${words.renew} ${name}`, { ...one, id: newId(), effectiveFrom: undefined }))
                    }
                  >
                    {words.renew}
                  </Button>
                  <Button
                    size="small"
                    danger
                    aria-label={words.endOf(name)}
                    onClick={() => onPlan(end(words.endOf(name), one.id))}
                  >
                    {words.end}
                  </Button>
                </>
              )
            }
          >
            <About one={one} over={over} />
          </ListLine>
        );
      })}
    </ListCard>
  );
}

function About({ one, over }: { one: SessionTemplate; over: boolean }) {
  const words = useRosterWords();
  const say = useSay();
  const [people, machines, rooms] = [one.sonographerIds.length, one.machineIds.length, one.roomIds.length];
  const state = over ? "ended" : one.effectiveFrom > today() ? "later" : "inForce";
  return (
    <>
      <Tag color={state === "inForce" ? "green" : undefined}>{words[state]}</Tag>
      {words.effective(say.day(one.effectiveFrom), one.effectiveTo && say.day(one.effectiveTo))} ·{" "}
      {words.units(one.units, one.units * appointmentPolicy.unitMinutes)}
      <br />
      {words.least(people, machines, rooms, Math.min(people, machines, rooms))}
    </>
  );
}

function EndForm({ templateId, onNext }: { templateId: string; onNext(change: Change): void }) {
  const words = useRosterWords();
  return (
    <Form<{ lastDay: Day }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ lastDay }) => onNext({ kind: "template-ended", templateId, lastDay })}
    >
      <DayField name="lastDay" label={words.lastDay} />
      <NextButton />
    </Form>
  );
}
