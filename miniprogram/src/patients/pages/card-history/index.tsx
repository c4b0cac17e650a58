import { useSay } from "../../../i18n";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { usePhones } from "../../../shell/use-directory";
import { Cell, Cells, EmptyState, Page, Shown } from "../../../ui";
import { calls } from "../../cards/calls";
import { SignedOut } from "../../cards/signed-out";
import { useCardWords } from "../../cards/words";

/** What was added, verified and unbound in this account (row 12). */
export default function CardHistory() {
  const words = useCardWords();
  const { changes: said } = words;
  const say = useSay();
  const signedIn = useSignedIn();
  const phones = usePhones();
  const history = useCall(signedIn ? () => calls.cardHistory({}) : null, [signedIn]);
  if (!signedIn) return <SignedOut words={words} title={said.title} />;
  return (
    <Page title={said.title}>
      <Shown call={history} phones={phones}>
        {({ events }) =>
          events.length === 0 ? (
            <EmptyState title={said.none} text={said.noneText} />
          ) : (
            <Cells>
              {events.map(({ at, what, maskedName }, i) => (
                <Cell key={`${at}-${i}`} label={`${said.what[what]} · ${maskedName}`} hint={say.moment(at)} />
              ))}
            </Cells>
          )
        }
      </Shown>
    </Page>
  );
}
