import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Notice, Para, Section } from "../../ui";
import type { FaceProps } from "./face";

/** Tests that the doctor asked for, and those that are overdue: both sides see them (D2-01). */
export function AskedTests({ words, view }: FaceProps) {
  const { one: said, intake } = words;
  const say = useSay();
  const { askedTests, overdueTests, department } = view;
  const book = () => open(everywhere.clinicDepartment, { department: department.id, move: "" });
  return (
    <>
      {askedTests.length > 0 && (
        <Notice meaning="needs-you" title={said.tests}>
          {askedTests.map(({ name, note, at }) => (
            <Para key={`${name}${at}`}>{[name, note].filter(Boolean).join(words.colon)}</Para>
          ))}
          <Para>{said.testsText}</Para>
          <Button onPress={book}>{words.gateWays.offline}</Button>
        </Notice>
      )}
      {overdueTests.length > 0 && (
        <Section title={said.overdue}>
          {overdueTests.map(({ code, name, lastOn }) => (
            <Para key={code}>{intake.overdueLine(say.name(name), lastOn ? say.day(lastOn) : "")}</Para>
          ))}
        </Section>
      )}
    </>
  );
}
