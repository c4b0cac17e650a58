import { useState } from "react";
import { Button, Card } from "antd";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { EarlierForms } from "./earlier-forms";
import { FindPerson } from "./find-person";
import { RegisterPerson } from "./register-person";
import { IssueForm } from "./issue-form";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

/** The clinic's desk: find her, see what she has, sign a form. */
export function ClinicDesk() {
  const [person, setPerson] = useState<FormPerson>();
  return (
    <main className="wb-clinic">
      {person ? (
        <OnePerson key={person.personId} person={person} onAnother={() => setPerson(undefined)} />
      ) : (
        <>
          <FindPerson onFound={setPerson} />
          <RegisterPerson onFound={setPerson} />
        </>
      )}
    </main>
  );
}

function OnePerson({ person: found, onAnother }: { person: FormPerson; onAnother(): void }) {
  const words = useClinicWords();
  const forms = useCall(() => appointmentCalls.formsOf({ personId: found.personId }), [found.personId]);
  // The paper bears her whole name; the search showed it masked, and this reading of her forms is on record.
  const person = { ...found, name: forms.value?.person.name ?? found.name };
  return (
    <Card
      title={
        <h2>
          {person.name} <span className="wb-quiet">{`${person.number} · ${words.born(person.bornOn)}`}</span>
        </h2>
      }
      extra={<Button onClick={onAnother}>{words.another}</Button>}
    >
      <EarlierForms call={forms} person={person} />
      <IssueForm person={person} onIssued={() => void forms.reload()} />
    </Card>
  );
}
