import { useState } from "react";
import type { FamilyMember } from "../../../../shared/patients/model";
import { goBack } from "../../kernel/navigation";
import { useWrite } from "../../kernel/use-write";
import { usePhones } from "../../shell/use-directory";
import { Button, Para, RefusalNotice, Sheet } from "../../ui";
import { calls } from "./calls";
import { routes } from "./routes";
import type { CardWords } from "./words";

/** Takes a card out of the account, after saying what that ends and what stays. */
export function UnbindSheet({ words, member }: { words: CardWords; member: FamilyMember }) {
  const { person: said } = words;
  const phones = usePhones();
  const [open, setOpen] = useState(false);
  const unbind = useWrite((stepId) => calls.unbind({ personId: member.personId, stepId }));
  const send = async () => {
    setOpen(false);
    const answer = await unbind.press({});
    if (answer?.ok) goBack(routes.people);
  };
  return (
    <>
      {unbind.refusal && <RefusalNotice refusal={unbind.refusal} own={words.refusals} phones={phones} />}
      <Button kind="quiet" busy={unbind.busy} onPress={() => setOpen(true)}>
        {said.unbind}
      </Button>
      <Sheet open={open} title={said.unbindTitle(member.name)} onClose={() => setOpen(false)}>
        <Para>{said.unbindText}</Para>
        <Button kind="danger" onPress={() => void send()}>
          {said.unbindSend}
        </Button>
      </Sheet>
    </>
  );
}
