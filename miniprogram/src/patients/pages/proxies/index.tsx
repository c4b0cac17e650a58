import { useState } from "react";
import { useCall } from "../../../kernel/use-call";
import { Button, Card, Para, Section, Shown, type Phone } from "../../../ui";
import { AskProxy } from "../../own/ask-proxy";
import { calls } from "../../own/calls";
import { EnterCode } from "../../own/enter-code";
import { InviteProxy } from "../../own/invite-proxy";
import { OwnPage } from "../../own/own-page";
import { ProxyCard } from "../../own/proxy-card";
import { useOwnWords } from "../../own/words";

/** Leave to act, both sides of it: whom I let act for me, and for whom I act. */
export default function ProxiesPage() {
  const words = useOwnWords();
  return (
    <OwnPage title={words.proxies.title} lead={words.proxies.lead}>
      {({ personId }, phones) => <Proxies key={personId} personId={personId} phones={phones} />}
    </OwnPage>
  );
}

type Doing = "invite" | "enter" | "ask";

function Proxies({ personId, phones }: { personId: string; phones: readonly Phone[] }) {
  const words = useOwnWords();
  const said = words.proxies;
  const given = useCall(() => calls.proxies({ personId }), [personId]);
  const held = useCall(() => calls.heldProxies({}), []);
  const [doing, setDoing] = useState<Doing>();
  const mostDays = given.value?.mostDays ?? 365;
  return (
    <>
      <Section title={said.given}>
        <Shown call={given} own={words.refusals} phones={phones}>
          {({ proxies }) => (
            <>
              {proxies.length === 0 && (
                <Card>
                  <Para quiet>{said.noneGiven}</Para>
                </Card>
              )}
              {proxies.map((proxy) => (
                <ProxyCard key={proxy.id} proxy={proxy} onEnded={() => void given.reload()} />
              ))}
            </>
          )}
        </Shown>
        {doing === "invite" ? (
          <InviteProxy
            personId={personId}
            mostDays={mostDays}
            onMade={() => void given.reload()}
            onDone={() => setDoing(undefined)}
          />
        ) : (
          <Button kind="primary" onPress={() => setDoing("invite")}>
            {said.invite}
          </Button>
        )}
      </Section>
      <Section title={said.held}>
        <Shown call={held} own={words.refusals} phones={phones}>
          {({ proxies }) => (
            <>
              {proxies.length === 0 && (
                <Card>
                  <Para quiet>{said.noneHeld}</Para>
                </Card>
              )}
              {proxies.map((proxy) => (
                <ProxyCard key={proxy.id} proxy={proxy} held onEnded={() => void held.reload()} />
              ))}
            </>
          )}
        </Shown>
        {doing === "enter" && <EnterCode onAccepted={() => void held.reload()} />}
        {doing === "ask" && <AskProxy mostDays={mostDays} onAccepted={() => void held.reload()} />}
        {doing !== "enter" && <Button onPress={() => setDoing("enter")}>{said.enter}</Button>}
        {doing !== "ask" && <Button onPress={() => setDoing("ask")}>{said.ask}</Button>}
      </Section>
    </>
  );
}
