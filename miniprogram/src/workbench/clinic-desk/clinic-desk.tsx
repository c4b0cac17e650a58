import { useState } from "react";
import { Button, Card, Segmented } from "antd";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { IdentityPage } from "../identity/identity-page";
import { ClinicPage } from "../outpatient/clinic-page";
import { GiveProxy } from "../own-data/give-proxy";
import { useOutpatientWords } from "../outpatient/words";
import { EarlierForms } from "./earlier-forms";
import { FindPerson } from "./find-person";
import { RegisterPerson } from "./register-person";
import { IssueForm } from "./issue-form";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

type Tab = "forms" | "outpatient" | "identity";
const TABS: readonly Tab[] = ["forms", "outpatient", "identity"];

/** The clinic's desk: signed forms for the ultrasound, the outpatient clinics of a day, or whose card is whose. */
export function ClinicDesk() {
  const { tabs } = useOutpatientWords();
  const [tab, setTab] = useState<Tab>("forms");
  return (
    <>
      <nav className="wb-switch" aria-label={tabs.name}>
        <Segmented<Tab> value={tab} options={TABS.map((value) => ({ value, label: tabs[value] }))} onChange={setTab} />
      </nav>
      {tab === "forms" ? <Forms /> : tab === "outpatient" ? <ClinicPage /> : <IdentityPage />}
    </>
  );
}

/** Find her, see what she has, sign a form. */
function Forms() {
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
      <GiveProxy personId={person.personId} />
      <IssueForm person={person} onIssued={() => void forms.reload()} />
    </Card>
  );
}
