import { useState } from "react";
import type { ProfileView } from "../../../../../shared/patients/privacy-views";
import type { HealthProfile } from "../../../../../shared/patients/profile-model";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { useWrite } from "../../../kernel/use-write";
import { Button, Notice, Para, RefusalNotice, Section, Shown, StatusBadge, SummaryList, type Phone } from "../../../ui";
import { calls } from "../../own/calls";
import { OwnPage } from "../../own/own-page";
import { partsFor, sayPart, tidy, unanswered, type Part } from "../../own/profile-answers";
import { PART_FORMS } from "../../own/profile-parts";
import { useOwnWords } from "../../own/words";

/** What a patient tells of her health: every part in a line, each changed on its own; saved or confirmed as a whole. */
export default function ProfilePage() {
  const words = useOwnWords();
  return (
    <OwnPage title={words.profile.title} lead={words.profile.lead} acts="consultations">
      {({ personId }, phones) => <Loaded key={personId} personId={personId} phones={phones} />}
    </OwnPage>
  );
}

function Loaded({ personId, phones }: { personId: string; phones: readonly Phone[] }) {
  const words = useOwnWords();
  const call = useCall(() => calls.profile({ personId }), [personId]);
  return (
    <Shown call={call} own={words.refusals} phones={phones}>
      {(view) => <Profile personId={personId} view={view} phones={phones} onSaved={call.put} />}
    </Shown>
  );
}

type Props = {
  personId: string;
  view: ProfileView;
  phones: readonly Phone[];
  onSaved: (view: ProfileView) => void;
};

function Profile({ personId, view, phones, onSaved }: Props) {
  const words = useOwnWords();
  const said = words.profile;
  const say = useSay();
  const { version, confirmedAt, bornOn, sex } = view;
  const [draft, setDraft] = useState<HealthProfile>();
  const [editing, setEditing] = useState<Part>();
  const [saved, setSaved] = useState(false);
  const profile = draft ?? view.profile ?? unanswered;
  const save = useWrite((stepId, told: HealthProfile) =>
    calls.saveProfile({ personId, stepId, version, profile: told }),
  );
  const confirm = useWrite((stepId) => calls.confirmProfile({ personId, stepId, version }));
  const finish = async (answer: Awaited<ReturnType<typeof save.press>>) => {
    if (!answer?.ok) return;
    setDraft(undefined);
    setSaved(true);
    onSaved(answer.value);
  };
  const change = (part: Partial<HealthProfile>) => {
    setSaved(false);
    setDraft({ ...profile, ...part });
  };
  if (editing) {
    const Form = PART_FORMS[editing];
    return (
      <Section title={said[editing]}>
        <Form profile={profile} onChange={change} />
        <Button kind="primary" onPress={() => setEditing(undefined)}>
          {words.close}
        </Button>
      </Section>
    );
  }
  const refusal = save.refusal ?? confirm.refusal;
  return (
    <>
      <StatusBadge meaning={confirmedAt && !draft ? "done" : "needs-you"}>
        {draft ? said.unsaved : confirmedAt ? said.confirmed(say.moment(confirmedAt)) : said.never}
      </StatusBadge>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {saved && !draft && <Notice meaning="done" title={said.saved} />}
      <SummaryList
        rows={partsFor(bornOn, sex, today()).map((part) => ({
          label: said[part],
          value: sayPart(part, profile, words, say) || "—",
          onChange: () => setEditing(part),
        }))}
      />
      <Para quiet>{said.told}</Para>
      {draft || version === 0 ? (
        <Button kind="primary" busy={save.busy} onPress={() => void save.press(tidy(profile)).then(finish)}>
          {words.save}
        </Button>
      ) : (
        <Button kind="primary" busy={confirm.busy} onPress={() => void confirm.press({}).then(finish)}>
          {said.confirm}
        </Button>
      )}
    </>
  );
}
