import type { ReactNode } from "react";
import { open } from "../../kernel/navigation";
import { useSay } from "../../i18n";
import { Button, Card, Notice, Page, Para, PhoneButton, PhoneList } from "../../ui";
import { bookable, phonesOf, type Directory } from "../directory";
import { routes } from "../routes";
import type { GuideInHand } from "../use-guide";
import { useClinicWords } from "../words";

const NATIONAL_EMERGENCY = "120";
type Props = { hand: GuideInHand; directory: Directory | undefined; children: ReactNode };

/** Where she is sent: 120, a department, or a person who knows more. */
export function GuideAnswer({ hand, directory, children }: Props) {
  const words = useClinicWords();
  const say = useSay();
  const { guide: said } = words;
  const { advice } = hand;
  const again = (
    <Button kind="quiet" onPress={hand.again}>
      {said.again}
    </Button>
  );
  if (advice?.is === "emergency")
    return (
      <Page title={said.emergency} bar={again}>
        <Notice meaning="stopped" title={said.callFirst}>
          {said.callFirstText}
          <PhoneButton phone={directory?.emergencyPhone ?? NATIONAL_EMERGENCY} name={said.ambulance} />
        </Notice>
        {directory && <PhoneList phones={[{ phone: directory.switchboard, name: say.name(directory.name) }]} />}
        {children}
      </Page>
    );
  const departmentId = advice?.is === "department" ? advice.departmentId : undefined;
  const department = directory?.departments.find(({ id }) => id === departmentId);
  const online = directory && department && bookable(directory).includes(department);
  const bar = (
    <>
      {online && department && (
        <Button kind="primary" onPress={() => open(routes.doctors, { department: department.id, move: "" })}>
          {said.go(say.name(department.name))}
        </Button>
      )}
      {again}
    </>
  );
  return (
    <Page title={department ? say.name(department.name) : said.ask} bar={bar}>
      {department ? (
        <Card>
          <Para>{say.name(department.about)}</Para>
          {!online && <Para>{words.atCounter}</Para>}
        </Card>
      ) : (
        <Card>
          <Para>{said.askText}</Para>
        </Card>
      )}
      <Para quiet>{said.noDiagnosis}</Para>
      {!online && <PhoneList phones={phonesOf(directory, say, department?.id)} />}
      {children}
    </Page>
  );
}
