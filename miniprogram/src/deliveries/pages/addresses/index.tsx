import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { startSession } from "../../../shell/start-session";
import { Button, Cell, Cells, EmptyState, Page, Para, Shown, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { routes } from "../../routes";
import { sayPlace, sayWho } from "../../say-address";
import { usePhones } from "../../use-phones";
import { useWayWords } from "../../words";
import "../../deliveries.scss";

/** The address book of this account, the default one first. */
export default function Addresses() {
  const words = useWayWords();
  const { book: said } = words;
  const signedIn = useSignedIn();
  const phones = usePhones();
  const call = useCall(signedIn ? () => calls.addresses({}) : null, [signedIn]);
  const add = () => open(routes.address, { id: "" });
  const isFull = call.value !== undefined && call.value.items.length >= call.value.most;
  if (!signedIn)
    return (
      <Page title={said.title}>
        <EmptyState
          title={said.title}
          text={said.signInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      </Page>
    );
  const bar = call.value && !isFull && (
    <Button kind="primary" onPress={add}>
      {said.add}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar}>
      <Shown call={call} own={words.refusals} phones={phones}>
        {({ items, most }) =>
          items.length === 0 ? (
            <EmptyState title={said.empty} text={said.emptyText} />
          ) : (
            <>
              <Cells>
                {items.map((one) => (
                  <Cell
                    key={one.id}
                    label={sayPlace(one)}
                    hint={[one.label, sayWho(one)].filter(Boolean).join(" · ")}
                    above={one.isDefault && <StatusBadge meaning="done">{said.isDefault}</StatusBadge>}
                    onPress={() => open(routes.address, { id: one.id })}
                  />
                ))}
              </Cells>
              <Para quiet>{isFull ? said.full(most) : said.most(most)}</Para>
            </>
          )
        }
      </Shown>
    </Page>
  );
}
