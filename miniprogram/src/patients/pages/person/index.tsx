import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { goBack, open, useParams } from "../../../kernel/navigation";
import { usePhones } from "../../../shell/use-directory";
import { useFamily } from "../../../shell/use-family";
import { Button, Cell, Cells, EmptyState, Notice, Page, Para, Shown, SummaryList } from "../../../ui";
import { ChildNumber } from "../../cards/child-number";
import { RecordChoices } from "../../cards/record-choices";
import { routes } from "../../cards/routes";
import { SignedOut } from "../../cards/signed-out";
import { stateOf } from "../../cards/state";
import { UnbindSheet } from "../../cards/unbind-sheet";
import { useCardWords } from "../../cards/words";
import "../../cards/cards.scss";

/** One patient: how far the card has come, the next step, and what belongs to it. */
export default function Person() {
  const words = useCardWords();
  const { person: said } = words;
  const say = useSay();
  const phones = usePhones();
  const family = useFamily();
  const { id = "" } = useParams(routes.person);
  if (!family.signedIn) return <SignedOut words={words} title={words.people} />;
  const member = family.members.find(({ personId }) => personId === id);
  const state = member && stateOf(member);
  const bar =
    state === "proved" ? (
      <Button kind="primary" onPress={() => open(routes.card, { id })}>
        {said.card}
      </Button>
    ) : state === "code" ? (
      <Button kind="primary" onPress={() => open(routes.verify, { id })}>
        {said.verify}
      </Button>
    ) : state === "ofAge" ? (
      <Button kind="primary" onPress={() => open(routes.deskCode, { id })}>
        {said.desk}
      </Button>
    ) : undefined;
  const texts = { proved: said.provedText, code: said.codeText, ofAge: said.ofAgeText };
  return (
    <Page title={member?.name ?? words.people} bar={bar}>
      <Shown call={family.call} phones={phones} own={words.refusals}>
        {() =>
          !member || !state ? (
            <EmptyState
              title={words.noPeople}
              text={words.noPeopleText}
              action={{ label: words.people, onPress: () => goBack(routes.people) }}
            />
          ) : (
            <>
              <Notice meaning={state === "proved" ? "done" : "needs-you"} title={words.states[state]}>
                <Para>{texts[state]}</Para>
              </Notice>
              <SummaryList
                rows={[
                  { label: said.facts.name, value: `${member.name} · ${words.relations[member.relation]}` },
                  {
                    label: said.facts.document,
                    value: words.documents[member.document ?? "resident-card"].name,
                  },
                  { label: said.facts.number, value: member.maskedNumber },
                  { label: said.facts.bornOn, value: say.date(member.bornOn) },
                  { label: said.facts.phone, value: member.maskedPhone },
                ]}
              />
              <View className="p-below">
                <Cells>
                  {state === "code" && <Cell label={said.card} icon="file" onPress={() => open(routes.card, { id })} />}
                  {state === "code" && (
                    <Cell label={said.desk} icon="place" onPress={() => open(routes.deskCode, { id })} />
                  )}
                  {family.chosen?.personId !== id && state !== "ofAge" && (
                    <Cell label={said.choose} icon="person" onPress={() => family.choose(id)} />
                  )}
                </Cells>
              </View>
              {state === "proved" && <RecordChoices words={words} personId={id} />}
              {member.document === "newborn" && (
                <ChildNumber words={words} member={member} onGiven={() => void family.call.reload()} />
              )}
              <UnbindSheet words={words} member={member} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}
