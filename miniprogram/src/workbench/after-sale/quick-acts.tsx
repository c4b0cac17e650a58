import { useState } from "react";
import { Alert, Button, Input, Select } from "antd";
import type { RequestCase } from "../../../../shared/orders/request-views";
import { useSay } from "../../i18n";
import { newId } from "../../kernel/ids";
import { useWrite } from "../../kernel/use-write";
import { Part } from "../case/facts";
import { parcelCalls, requestCalls } from "./calls";
import type { InHand } from "./in-hand";
import { WhyRefused } from "./why-refused";
import { useAfterSaleWords } from "./words";

type Props = { request: RequestCase; hand: InHand };
const LEAST = 2;
/** "12.50" as 1250 fen; undefined for what is no amount of yuan. */
export const fenOf = (text: string): number | undefined => {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
};

/** Proposing to finance to give money back, of one order at a time (M9). */
export function MoneyActs({ request, hand }: Props) {
  const { acts } = useAfterSaleWords();
  const say = useSay();
  const open = request.orders.filter(({ refundableFen }) => refundableFen > 0);
  const [orderId, setOrder] = useState(open[0]?.row.id);
  const [yuan, setYuan] = useState("");
  const [words, setWords] = useState("");
  const write = useWrite((stepId, wish: { orderId: string; fen: number; words: string }) =>
    requestCalls.proposeRefund({ id: request.id, stepId, version: request.version, ...wish }),
  );
  const order = open.find(({ row }) => row.id === orderId);
  if (!order) return null;
  const fen = fenOf(yuan) ?? 0;
  const fits = fen >= 1 && fen <= order.refundableFen;
  const send = async () => {
    const answer = await write.press({ orderId: order.row.id, fen, words: words.trim() });
    if (answer?.ok) {
      setYuan("");
      setWords("");
      hand.put(answer.value);
    } else if (answer?.code === "service-request.moved-on") await hand.reload();
    if (answer) hand.onDone();
  };
  return (
    <Part title={acts.refund}>
      <WhyRefused refusal={write.refusal} />
      <Select<string>
        aria-label={acts.refundOf}
        className="wc-colleague"
        value={order.row.id}
        options={open.map(({ row, refundableFen }) => ({
          value: row.id,
          label: `${say.name(row.title)} ${say.yuan(refundableFen)}`,
        }))}
        onChange={setOrder}
        transitionName=""
      />
      <Input
        aria-label={acts.fen}
        placeholder={acts.fen}
        value={yuan}
        onChange={({ target }) => setYuan(target.value)}
      />
      {yuan && !fits && <p className="wb-quiet">{acts.fenUnfit(say.yuan(order.refundableFen))}</p>}
      <Input.TextArea
        aria-label={acts.refundWords}
        placeholder={acts.refundWords}
        rows={2}
        maxLength={300}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button disabled={!fits || words.trim().length < LEAST} loading={write.busy} onClick={() => void send()}>
        {acts.propose(say.yuan(fits ? fen : 0))}
      </Button>
    </Part>
  );
}

const WHATS = ["lost", "damaged", "returned"] as const;
const THENS = ["re-send", "refund"] as const;
/** On its way, or just there: only then can a parcel fail. */
const ON_ITS_WAY = ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker", "returning", "signed"];

/** A parcel that failed for good: sent once more, or all money back; she is told at once (row 87). */
export function ParcelActs({ request, hand }: Props) {
  const { acts } = useAfterSaleWords();
  const { delivery } = request;
  const [what, setWhat] = useState<(typeof WHATS)[number]>("lost");
  const [then, setThen] = useState<(typeof THENS)[number]>("re-send");
  const [note, setNote] = useState("");
  const [told, setTold] = useState(false);
  const [resendId] = useState(newId);
  const write = useWrite((stepId, wish: { id: string; version: number; note: string }) =>
    parcelCalls.reportFailure({ stepId, what, then, ...(then === "re-send" ? { newId: resendId } : {}), ...wish }),
  );
  if (told) return <Alert type="success" showIcon role="status" message={acts.failedDone} />;
  if (!delivery || !ON_ITS_WAY.includes(delivery.state)) return null;
  const send = async () => {
    const answer = await write.press({ id: delivery.id, version: delivery.version, note: note.trim() });
    if (answer?.ok) setTold(true);
    if (answer) await hand.reload();
  };
  return (
    <Part title={acts.failure}>
      <WhyRefused refusal={write.refusal} />
      <Select
        aria-label={acts.what}
        className="wc-colleague"
        value={what}
        options={WHATS.map((one) => ({ value: one, label: acts.whats[one] }))}
        onChange={setWhat}
        transitionName=""
      />
      <Select
        aria-label={acts.failure}
        className="wc-colleague"
        value={then}
        options={THENS.map((one) => ({ value: one, label: acts.thens[one] }))}
        onChange={setThen}
        transitionName=""
      />
      <Input.TextArea
        aria-label={acts.failureNote}
        placeholder={acts.failureNote}
        rows={2}
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button danger disabled={note.trim().length < LEAST} loading={write.busy} onClick={() => void send()}>
        {acts.failed}
      </Button>
    </Part>
  );
}
