import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { usePhones } from "../../shell/use-directory";
import { Button, Cell, Cells, Para, RefusalNotice, Section, Shown } from "../../ui";
import { calls } from "./calls";
import type { CardWords } from "./words";

type Choice = { candidateId: string; isHers: boolean };

/** Record numbers that may be hers, as hints (row 5): hers, or not. */
export function RecordChoices({ words, personId }: { words: CardWords; personId: string }) {
  const { person: said } = words;
  const phones = usePhones();
  const asked = useCall(() => calls.recordChoices({ personId }), [personId]);
  const choose = useWrite((stepId, choice: Choice) => calls.chooseRecord({ personId, stepId, ...choice }));
  const press = async (choice: Choice) => {
    const answer = await choose.press(choice);
    if (answer?.ok) await asked.reload();
  };
  return (
    <Section title={said.records}>
      {choose.refusal && <RefusalNotice refusal={choose.refusal} own={words.refusals} phones={phones} />}
      <Shown call={asked} phones={phones}>
        {({ candidates, reachable }) =>
          !reachable ? (
            <Para quiet>{said.recordsAway}</Para>
          ) : candidates.length === 0 ? (
            <Para quiet>{said.noRecords}</Para>
          ) : (
            <>
              {candidates.some(({ state }) => state === "open") && <Para quiet>{said.recordsHint}</Para>}
              {candidates.map(({ id, hint, state }) => (
                <Cells key={id}>
                  <Cell label={hint} hint={said.recordStates[state]} />
                  {state !== "linked" && (
                    <Button busy={choose.busy} onPress={() => void press({ candidateId: id, isHers: true })}>
                      {said.isHers}
                    </Button>
                  )}
                  {state !== "denied" && (
                    <Button
                      kind="quiet"
                      busy={choose.busy}
                      onPress={() => void press({ candidateId: id, isHers: false })}
                    >
                      {said.isNot}
                    </Button>
                  )}
                </Cells>
              ))}
            </>
          )
        }
      </Shown>
    </Section>
  );
}
