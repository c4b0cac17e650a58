import { open } from "../../kernel/navigation";
import { routes as everywhere } from "../../routes";
import { Button, Page, RefusalScreen } from "../../ui";
import type { Choice } from "../answers";
import type { ClosedGate } from "../gates";
import { routes } from "../routes";
import { useHospital } from "../use-hospital";
import type { IntakeInHand } from "../use-intake";
import type { Words } from "../words";

type Props = { words: Words; gate: ClosedGate; hand: IntakeInHand; choice: Choice };

/** Why an online follow-up is closed to her, and the way that is open: the clinic, the record, another department (D2-03). */
export function GateScreen({ words, gate, hand, choice }: Props) {
  const { gateWays: ways } = words;
  const { phones } = useHospital();
  const offline = {
    label: ways.offline,
    onPress: () => open(everywhere.clinicDepartment, { department: choice.departmentId, move: "" }),
  };
  const again = { label: ways.again, onPress: () => void hand.facts.eligibility.reload() };
  const link = { label: ways.link, onPress: () => open(everywhere.people) };
  const action = gate === "record-unreachable" ? again : gate === "not-linked" ? link : offline;
  return (
    <Page title={words.gates[gate].what} plain>
      <RefusalScreen refusal={{ ok: false, code: gate }} own={words.gates} phones={phones} action={action} />
      {action !== offline && <Button onPress={offline.onPress}>{offline.label}</Button>}
      {gate === "not-allowed" && <Button onPress={() => open(routes.departments)}>{ways.departments}</Button>}
    </Page>
  );
}
