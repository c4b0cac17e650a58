import { View } from "@tarojs/components";
import type { DeliveryView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { QrCode } from "../../../shell/qr-code";
import { EmptyState, Notice, Page, Para, PhoneList, Section } from "../../../ui";
import { ProxyForm } from "../../parts/proxy-form";
import { WindowCard } from "../../parts/window-card";
import { routes } from "../../routes";
import { useDelivery } from "../../use-delivery";
import { usePhones } from "../../use-phones";
import { useWayWords } from "../../words";
import "../../deliveries.scss";

/** The pick-up code, large enough for the window; where, until when, and who else may come (row 80). */
export default function Code() {
  const words = useWayWords();
  const { code: said } = words;
  const { id = "" } = useParams(routes.code);
  const hand = useDelivery(id);
  const phones = usePhones();
  return (
    <Page title={said.title}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(view) => (
          <>
            <Shown view={view} />
            {view.pickUp && <WindowCard words={words} title={said.window} window={view.pickUp.window} />}
            {view.can.setProxy && <ProxyForm words={words} view={view} hand={hand} phones={phones} />}
          </>
        )}
      </Opened>
      {hand.call.value && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}

function Shown({ view: { pickUp, state } }: { view: DeliveryView }) {
  const words = useWayWords();
  const say = useSay();
  const { code: said } = words;
  if (!pickUp?.code) return <EmptyState title={said.noCode} text={said.noCodeText} />;
  const { code, collectBy } = pickUp;
  return (
    <>
      <View className="dv-code">
        <Para>{said.show}</Para>
        <View className="dv-code__digits" aria-label={said.label(code.split("").join(" "))}>
          {code.slice(0, 3)} {code.slice(3)}
        </View>
        <QrCode text={code} label={said.label(code)} />
        <Para quiet>{said.bring}</Para>
      </View>
      {state === "not-collected" && (
        <Notice meaning="needs-you" title={words.states[state].name}>
          {words.states[state].next}
        </Notice>
      )}
      {collectBy && state === "ready" && (
        <Notice meaning="needs-you" title={said.until(say.moment(collectBy))}>
          {said.untilText}
        </Notice>
      )}
    </>
  );
}
