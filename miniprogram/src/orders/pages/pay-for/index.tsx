import { useEffect } from "react";
import { useDidShow } from "@tarojs/taro";
import type { Subject } from "../../../../../shared/orders/model";
import { replace, useParams } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useWrite } from "../../../kernel/use-write";
import { startSession } from "../../../shell/start-session";
import { Page, Para, RefusalScreen, Skeleton } from "../../../ui";
import { calls } from "../../calls";
import { routes } from "../../routes";
import { thingOf } from "../../thing";
import { useDeskPhones } from "../../use-desk-phones";
import { useOrderWords } from "../../words";
import "../../orders.scss";

const DOMAINS: readonly string[] = [
  "appointments",
  "consultations",
  "prescriptions",
  "deliveries",
  "desk",
] satisfies readonly Subject["domain"][];

/** Places the order of what is to be paid, once, and goes on to it; a thing that has its order already leads there. */
export default function PayFor() {
  const words = useOrderWords();
  const signedIn = useSignedIn();
  const { domain = "", id = "" } = useParams(routes.payFor);
  const subject = { domain, id } as Subject;
  const phones = useDeskPhones();
  const placing = useWrite((orderId, what: Subject) => calls.place({ id: orderId, subject: what }));
  const known = DOMAINS.includes(domain);

  const place = async () => {
    if (!known) return;
    const answer = await placing.press(subject);
    if (!answer) return;
    if (answer.ok) return replace(routes.order, { id: answer.value.id });
    const { id: there } = (answer.details ?? {}) as { id?: string };
    if (answer.code === "order.exists" && there) replace(routes.order, { id: there });
  };
  useEffect(() => {
    void place();
    // once; after a refusal she presses, or comes back signed in
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useDidShow(() => {
    if (placing.refusal && signedIn) void place();
  });
  const refusal = known ? placing.refusal : { ok: false as const, code: "thing.missing" };
  const thing = known ? thingOf(subject, words) : undefined;
  const action =
    thing && signedIn
      ? { label: thing.label, onPress: thing.open }
      : { label: words.list.signIn, onPress: () => void startSession() };
  return (
    <Page title={words.payFor.title}>
      {refusal ? (
        <RefusalScreen
          refusal={refusal}
          own={words.refusals}
          phones={phones}
          onRetry={() => void place()}
          action={known && (refusal.code !== "network.failed" || !signedIn) ? action : undefined}
        />
      ) : (
        <>
          <Para>{words.payFor.waiting}</Para>
          <Skeleton lines={4} />
        </>
      )}
    </Page>
  );
}
