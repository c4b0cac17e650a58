import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button, Cell, Cells, EmptyState, Page, Shown, StatusBadge } from "../../ui";
import { startSession } from "../../shell/start-session";
import { usePhones } from "../../shell/use-directory";
import { useFamily } from "../../shell/use-family";
import { useMeWords } from "../words";

/** The family: who may be booked for, and whom the pages are about. */
export default function People() {
  const words = useMeWords();
  const family = useFamily();
  const phones = usePhones();
  const add = () => open(routes.addPerson);
  if (!family.signedIn)
    return (
      <Page title={words.people}>
        <EmptyState
          title={words.notSignedIn}
          text={words.notSignedInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      </Page>
    );
  const room = family.members.length < (family.call.value?.most ?? 0);
  const bar = room && (
    <Button kind="primary" onPress={add}>
      {words.addPerson}
    </Button>
  );
  return (
    <Page title={words.people} bar={bar}>
      <Shown call={family.call} phones={phones}>
        {({ members }) =>
          members.length === 0 ? (
            <EmptyState title={words.noPeople} text={words.noPeopleText} />
          ) : (
            <Cells>
              {members.map((member) => (
                <Cell
                  key={member.personId}
                  label={`${member.name} · ${words.relations[member.relation]}`}
                  hint={`${member.maskedNumber}\n${member.linked ? words.linked : words.notLinked}`}
                  above={
                    member.personId === family.chosen?.personId ? (
                      <StatusBadge meaning="done">{words.chosen}</StatusBadge>
                    ) : undefined
                  }
                  onPress={() => family.choose(member.personId)}
                />
              ))}
            </Cells>
          )
        }
      </Shown>
    </Page>
  );
}
