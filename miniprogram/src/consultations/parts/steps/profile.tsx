import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { open } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import {
  Button,
  Card,
  Checks,
  Choice,
  Field,
  Notice,
  Para,
  RefusalNotice,
  Shown,
  SummaryList,
  TextInput,
} from "../../../ui";
import { GUARDIANS } from "../../answers";
import { profileRows } from "../../profile-rows";
import { useHospital } from "../../use-hospital";
import type { StepProps } from "./step-props";

/** The health profile, checked with every request (row 13); under six, who is beside the child (C5). */
export function ProfileStep({ words, hand, wrong }: StepProps) {
  const { intake: said } = words;
  const say = useSay();
  const { phones } = useHospital();
  const { facts } = hand;
  const change = () => open(everywhere.healthProfile);
  return (
    <>
      <Shown call={facts.profile} phones={phones}>
        {({ version, profile, confirmedAt }) =>
          version === 0 || !profile ? (
            <Card attention title={said.profileNone}>
              <Para>{said.profileNoneText}</Para>
              <Button onPress={change}>{said.profileFill}</Button>
            </Card>
          ) : (
            <Field name="profile" label={said.profileLead} error={wrong("profile")} group>
              <View className="f-below f-sum">
                <SummaryList rows={profileRows(profile, words, say)} />
              </View>
              {confirmedAt && <Para quiet>{said.profileOld(say.moment(confirmedAt))}</Para>}
              {facts.confirmRefusal && <RefusalNotice refusal={facts.confirmRefusal} own={words.profileRefused} />}
              {facts.profileConfirmed ? (
                <Notice meaning="done" title={words.check.profileRight} />
              ) : (
                <Button busy={facts.confirming} onPress={() => void facts.confirmProfile()}>
                  {said.profileRight}
                </Button>
              )}
              <Button kind="quiet" onPress={change}>
                {said.profileChange}
              </Button>
            </Field>
          )
        }
      </Shown>
      {facts.eligibility.value?.guardianNeeded && <Guardian words={words} hand={hand} wrong={wrong} />}
    </>
  );
}

function Guardian({ words, hand, wrong }: Pick<StepProps, "words" | "hand" | "wrong">) {
  const { intake: said } = words;
  const { guardian, setGuardian, facts } = hand;
  return (
    <Card title={said.guardian(facts.form.value?.guardianUnderYears ?? 6)}>
      <Field name="guardian.name" label={said.guardianName} error={wrong("guardian.name")}>
        <TextInput value={guardian.name} most={40} onChange={(name) => setGuardian({ ...guardian, name })} />
      </Field>
      <Field name="guardian.relation" label={said.guardianRelation} error={wrong("guardian.relation")} group>
        <Choice
          options={GUARDIANS.map((value) => ({ value, label: said.guardians[value] }))}
          value={guardian.relation}
          onChange={(relation) => setGuardian({ ...guardian, relation })}
        />
      </Field>
      <Field name="guardian.beside" label={said.guardianBeside} error={wrong("guardian.beside")} group>
        <Checks
          options={[{ value: "beside", label: said.guardianBeside }]}
          values={guardian.beside ? ["beside"] : []}
          onChange={(values) => setGuardian({ ...guardian, beside: values.length > 0 })}
        />
      </Field>
    </Card>
  );
}
