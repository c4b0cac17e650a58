import { useState } from "react";
import { View } from "@tarojs/components";
import { useParams } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { QrCode } from "../../../shell/qr-code";
import { usePhones } from "../../../shell/use-directory";
import { Button, Card, Countdown, Figure, Notice, Page, Para, Shown } from "../../../ui";
import { calls } from "../../cards/calls";
import { routes } from "../../cards/routes";
import { SignedOut } from "../../cards/signed-out";
import { useCardWords } from "../../cards/words";
import "../../cards/cards.scss";

/** The e-health card (row 4): a code that the server makes anew every minute, the name behind a tap, a text for a bad scanner. */
export default function HealthCard() {
  const words = useCardWords();
  const { card: said } = words;
  const phones = usePhones();
  const signedIn = useSignedIn();
  const { id = "" } = useParams(routes.card);
  const [named, setNamed] = useState(false);
  const asked = useCall(signedIn && id ? () => calls.healthCard({ personId: id }) : null, [signedIn, id]);
  if (!signedIn) return <SignedOut words={words} title={said.title} />;
  return (
    <Page title={said.title} lead={said.lead}>
      <Shown call={asked} own={words.refusals} phones={phones}>
        {(card) => (
          <>
            <Card title={said.issuers[card.issuer]}>
              <View className="p-card">
                <QrCode text={card.text} label={said.code(card.maskedName)} />
                <Countdown key={card.until} until={card.until} label={said.fresh} onEnd={() => void asked.reload()} />
              </View>
              <Para>{`${named ? card.name : card.maskedName} · ${card.maskedNumber}`}</Para>
              <Button kind="quiet" onPress={() => setNamed(!named)}>
                {named ? said.hide : said.reveal}
              </Button>
            </Card>
            {asked.is === "refused" && <Notice meaning="needs-you" title={said.stale} />}
            {!card.proved && <Notice meaning="needs-you" title={said.unproved} />}
            <Card title={said.spoken}>
              <Figure>{card.spoken.match(/.{1,4}/g)?.join(" ")}</Figure>
            </Card>
            <Para quiet>{said.bright}</Para>
          </>
        )}
      </Shown>
    </Page>
  );
}
