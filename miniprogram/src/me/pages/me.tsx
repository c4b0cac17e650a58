import { patients } from "../../../../shared/patients/contract";
import { client } from "../../kernel/api";
import { open } from "../../kernel/navigation";
import { usePreferences } from "../../kernel/preferences";
import { useSession } from "../../kernel/session";
import { useWrite } from "../../kernel/use-write";
import { routes } from "../../routes";
import { TabPage } from "../../shell/tab-page";
import { Button, Cell, Cells, Choice, EmptyState, Field, PhoneList, Section, Shown, Switch } from "../../ui";
import { startSession } from "../../shell/start-session";
import { useDirectory } from "../../shell/use-directory";
import { useFamily } from "../../shell/use-family";
import { useMeWords } from "../words";
import { useSay } from "../../i18n";

const calls = client(patients);
const LANGUAGES = [
  { value: "zh", label: "中文" },
  { value: "en", label: "English" },
] as const;

/** The person's own corner: family, settings, the hospital's phones. */
export default function Me() {
  const words = useMeWords();
  const say = useSay();
  const { language, elderly, choose } = usePreferences();
  const family = useFamily();
  const directory = useDirectory();
  const signOut = useWrite(() => calls.signOut({}));
  const leave = async () => {
    await signOut.press({});
    useSession.getState().close("patient");
  };
  return (
    <TabPage at={2} title={words.me}>
      {family.signedIn ? (
        <Cells>
          <Cell
            label={words.people}
            icon="person"
            value={family.call.value ? words.peopleHint(family.members.length, family.call.value.most) : ""}
            onPress={() => open(routes.people)}
          />
          <Cell label={words.addPerson} icon="add" onPress={() => open(routes.addPerson)} />
          <Cell label={words.visits} icon="calendar" onPress={() => open(routes.clinicVisits)} />
          <Cell label={words.payments} icon="file" onPress={() => open(routes.orders)} />
          <Cell label={words.prescriptions} icon="file" onPress={() => open(routes.prescriptions)} />
          <Cell label={words.addresses} icon="place" onPress={() => open(routes.addresses)} />
          <Cell label={words.reminders} icon="message" onPress={() => open(routes.reach)} />
        </Cells>
      ) : (
        <EmptyState
          title={words.notSignedIn}
          text={words.notSignedInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      )}
      {family.signedIn && (
        <Section title={words.own.title}>
          <Cells>
            <Cell label={words.own.profile} icon="file" onPress={() => open(routes.healthProfile)} />
            <Cell label={words.own.consents} icon="done" onPress={() => open(routes.myConsents)} />
            <Cell label={words.own.proxies} icon="person" onPress={() => open(routes.myProxies)} />
            <Cell label={words.own.looked} icon="message" onPress={() => open(routes.whoLooked)} />
            <Cell label={words.own.export} icon="file" onPress={() => open(routes.myExport)} />
          </Cells>
        </Section>
      )}
      <Section title={words.setting}>
        <Field name="language" label={words.language} group>
          <Choice inline options={LANGUAGES} value={language} onChange={(chosen) => choose({ language: chosen })} />
        </Field>
        <Cells>
          <Switch
            label={words.elderly}
            hint={words.elderlyHint}
            on={elderly}
            onChange={(on) => choose({ elderly: on })}
          />
        </Cells>
      </Section>
      <Section title={words.help}>
        <Shown call={directory}>
          {({ places }) => (
            <PhoneList
              phones={places.flatMap(({ name, phones }) => phones.map((phone) => ({ phone, name: say.name(name) })))}
            />
          )}
        </Shown>
      </Section>
      {family.signedIn && (
        <Section title="">
          <Button kind="quiet" busy={signOut.busy} onPress={() => void leave()}>
            {words.signOut}
          </Button>
        </Section>
      )}
    </TabPage>
  );
}
