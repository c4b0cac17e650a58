import { View } from "@tarojs/components";
import type { InvitationView, OrderView } from "../../../../../shared/orders/views";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { leaveToPay } from "../../../platform/pay";
import { Opened } from "../../../shell/opened";
import { QrCode } from "../../../shell/qr-code";
import {
  Button,
  Card,
  Countdown,
  Figure,
  Notice,
  Page,
  Para,
  PhoneList,
  RefusalNotice,
  Section,
  Skeleton,
} from "../../../ui";
import { useKitWords } from "../../../ui/words";

import { routes } from "../../routes";
import { useDeskPhones } from "../../use-desk-phones";
import { toOrder, usePaymentElsewhere } from "../../use-payment-elsewhere";
import { useOrderWords, type Words } from "../../words";
import "../../orders.scss";

/** Paying in WeChat while this page waits: a code to scan beside a large screen, a link on a phone. */
export default function InWechat() {
  const words = useOrderWords();
  const kit = useKitWords();
  const say = useSay();
  const { id = "" } = useParams(routes.inWechat);
  const hand = usePaymentElsewhere(id);
  const { call, invitation, way } = hand;
  const phones = useDeskPhones(call.value?.subject);
  const { inWechat: said } = words;
  const byLink = (invitation?.way ?? way) === "wechat-h5";
  const amount = say.yuan(call.value?.totalFen ?? 0);
  const bar = (
    <>
      {invitation?.way === "wechat-h5" && (
        <Button kind="primary" onPress={() => leaveToPay(invitation.url)}>
          {said.open(amount)}
        </Button>
      )}
      <Button busy={hand.checking && !invitation} onPress={() => void (invitation ? hand.check() : toOrder(id))}>
        {invitation ? said.paid : words.back}
      </Button>
    </>
  );
  return (
    <Page title={byLink ? said.linkTitle : said.scanTitle} lead={byLink ? said.linkLead : said.scanLead} bar={bar}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(order) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            {hand.refusal && !invitation && <Button onPress={() => void hand.begin()}>{kit.retry}</Button>}
            <Body words={words} order={order} invitation={invitation} preparing={!hand.refusal} />
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Opened>
    </Page>
  );
}

type BodyProps = { words: Words; order: OrderView; invitation: InvitationView | undefined; preparing: boolean };

function Body({ words, order, invitation, preparing }: BodyProps) {
  const say = useSay();
  const { inWechat: said } = words;
  return (
    <>
      <Card>
        <Figure>{say.yuan(order.totalFen)}</Figure>
        <Para>{say.name(order.title)}</Para>
      </Card>
      {!invitation && preparing && (
        <>
          <Para>{said.preparing}</Para>
          <Skeleton lines={3} />
        </>
      )}
      {invitation?.way === "wechat-native" && (
        <View className="o-code__frame">
          <QrCode text={invitation.codeUrl} label={said.code} />
          <Para quiet>{said.anyone}</Para>
        </View>
      )}
      {invitation && <Notice meaning="waiting" title={said.live} />}
      {order.ways.length > 0 && <Countdown until={order.payUntil} label={words.order.keptFor} />}
    </>
  );
}
