import type { EligibilityView } from "../../../../shared/consultations/intake-views";
import type { OverdueTest } from "../../../../shared/consultations/eligibility";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Notice, Para } from "../../ui";
import type { Words } from "../words";

type Asked = EligibilityView["overdueTests"];

/** Those that belong to the diagnosis that she chose; none before she has. */
export const testsFor = (tests: Asked, code: string | undefined): Asked =>
  tests.filter(({ of }) => code !== undefined && of.some((category) => code.startsWith(category)));

type Props = { words: Words; tests: readonly Pick<OverdueTest, "code" | "name" | "lastOn">[]; departmentId: string };

/** Tests that the hospital wants before the next refill: both sides see them, and she can have them first (D2-01). */
export function OverdueTests({ words, tests, departmentId }: Props) {
  const { intake: said } = words;
  const say = useSay();
  if (tests.length === 0) return null;
  return (
    <Notice meaning="needs-you" title={said.overdue}>
      {tests.map(({ code, name, lastOn }) => (
        <Para key={code}>{said.overdueLine(say.name(name), lastOn ? say.day(lastOn) : "")}</Para>
      ))}
      <Para>{said.overdueText}</Para>
      <Button onPress={() => open(everywhere.clinicDepartment, { department: departmentId, move: "" })}>
        {words.gateWays.offline}
      </Button>
    </Notice>
  );
}
