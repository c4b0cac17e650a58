import { open } from "../../../kernel/navigation";
import { usePhones } from "../../../shell/use-directory";
import { useFamily } from "../../../shell/use-family";
import { Button, Cell, Cells, EmptyState, Page, Shown, StatusBadge } from "../../../ui";
import { routes } from "../../cards/routes";
import { SignedOut } from "../../cards/signed-out";
import { StateBadge } from "../../cards/state";
import { useCardWords } from "../../cards/words";

/** The patients of this account: who is verified, who is chosen, and the way to each card. */
export default function People() {
  const words = useCardWords();
  const family = useFamily();
  const phones = usePhones();
  if (!family.signedIn) return <SignedOut words={words} title={words.people} />;
  const room = family.members.length < (family.call.value?.most ?? 0);
  const bar = room && (
    <Button kind="primary" onPress={() => open(routes.add)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.people} bar={bar}>
      <Shown call={family.call} phones={phones} own={words.refusals}>
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
                    <>
                      <StateBadge words={words} member={member} />
                      {member.personId === family.chosen?.personId && (
                        <StatusBadge meaning="done">{words.chosen}</StatusBadge>
                      )}
                    </>
                  }
                  onPress={() => open(routes.person, { id: member.personId })}
                />
              ))}
            </Cells>
          )
        }
      </Shown>
      <Cells>
        <Cell label={words.history} onPress={() => open(routes.history)} />
      </Cells>
    </Page>
  );
}
