import { addDays } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button, Choice, Notice } from "../../ui";
import type { ScreenProps } from "./screen-props";

/** Pick-up or express (D2-06); whoever needs it soon is told to come (D2-09). */
export function MethodScreen({ words, hand, offers }: ScreenProps) {
  const say = useSay();
  const { choose: said } = words;
  const { pickUp, express, urgent, runsOutOn, departmentId } = offers;
  const { window } = pickUp;
  // Nothing left today: there is no last day to name, only to come soon.
  const lastDay = runsOutOn && runsOutOn > offers.today ? addDays(runsOutOn, -1) : undefined;
  const options = [
    {
      value: "pick-up" as const,
      label: words.pickUp,
      hint: said.pickUpHint(say.name(window.where), say.name(window.hours)),
    },
    {
      value: "express" as const,
      label: words.express,
      hint: express.why ? words.why[express.why] : said.expressHint,
      disabled: express.why !== undefined,
    },
  ];
  return (
    <>
      {urgent && (
        <Notice meaning="needs-you" title={said.urgent}>
          {lastDay ? said.urgentText(say.day(lastDay)) : said.urgentNow}
          <Button onPress={() => open(routes.clinicDepartment, { department: departmentId, move: "" })}>
            {said.visit}
          </Button>
        </Notice>
      )}
      <Choice
        label={said.method}
        options={options}
        value={hand.choice.method}
        onChange={(method) => hand.tell({ method })}
      />
    </>
  );
}
