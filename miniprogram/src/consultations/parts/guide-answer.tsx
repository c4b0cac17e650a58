import type { ReactNode } from "react";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { useCall } from "../../kernel/use-call";
import { routes as everywhere } from "../../routes";
import { Button, Card, Page, Para, PhoneList } from "../../ui";
import { calls } from "../calls";
import { routes } from "../routes";
import type { GuideInHand } from "../use-guide";
import { useHospital } from "../use-hospital";
import type { Words } from "../words";

type Props = { words: Words; hand: GuideInHand; children: ReactNode };

/** Where she is sent: a department online, the clinic, or a person who knows more. */
export function GuideAnswer({ words, hand, children }: Props) {
  const { guide: said } = words;
  const say = useSay();
  const { phones } = useHospital();
  const { advised } = hand;
  const online = useCall(() => calls.departments({})).value?.departments ?? [];
  const isOnline = online.some(({ departmentId }) => departmentId === advised?.departmentId);
  const again = (
    <Button kind="quiet" onPress={hand.again}>
      {said.again}
    </Button>
  );
  const bar = (
    <>
      {advised && isOnline ? (
        <Button kind="primary" onPress={() => open(routes.doctors, { department: advised.departmentId })}>
          {said.online(say.name(advised.name))}
        </Button>
      ) : (
        <Button kind="primary" onPress={() => open(everywhere.clinics)}>
          {words.departments.clinics}
        </Button>
      )}
      {again}
    </>
  );
  return (
    <Page title={advised ? say.name(advised.name) : said.ask} bar={bar}>
      <Card>
        <Para>{advised ? (isOnline ? say.name(advised.words) : said.offline) : said.askText}</Para>
      </Card>
      <Para quiet>{said.noDiagnosis}</Para>
      {!isOnline && <PhoneList phones={phones} />}
      {children}
    </Page>
  );
}
