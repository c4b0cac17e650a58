import { useState } from "react";
import { Empty, Tag } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { now } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { minutesBetween, sayElapsed } from "../../queue/deadline";
import { useQueueWords } from "../../queue/words";
import { usePoll } from "../../shell/use-poll";
import { deliveryCalls } from "../calls";
import { LineList, type Line } from "../line-list";
import { useDispensaryWords } from "../words";
import { PackPanel } from "./pack-panel";

const AGAIN_MS = 20_000;

/** Parcels to label and pack, and the one on the table. */
export function PackPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const elapsed = useQueueWords();
  const [openId, setOpen] = useState<string>();
  const queue = useCall(() => deliveryCalls.packQueue({}));
  const reload = () => void queue.reload();
  usePoll(reload, AGAIN_MS);
  const lineOf = (parcel: ParcelView): Line => ({
    id: parcel.id,
    who: parcel.personName,
    knownBy: parcel.knownBy,
    what: [parcel.region, words.boxes(parcel.boxes)].filter(Boolean).join(" · "),
    ...(parcel.dispensedAt && {
      due: {
        urgency: "later",
        text: words.waitsSince(sayElapsed(minutesBetween(parcel.dispensedAt, now()), elapsed)),
      },
    }),
    flags: (
      <>
        {parcel.carrier && <Tag>{say.name(parcel.carrier.name)}</Tag>}
        {parcel.freight && !parcel.freight.settled && <Tag color="gold">{words.pack.freightOwed}</Tag>}
        {parcel.waybill && <Tag color="blue">{words.pack.hasWaybill}</Tag>}
      </>
    ),
  });
  return (
    <>
      <LineList
        name={words.sections.pack}
        call={queue}
        lines={(queue.value?.items ?? []).map(lineOf)}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty.pack}
      />
      {openId ? (
        <PackPanel key={openId} id={openId} onBack={() => setOpen(undefined)} onChanged={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.pack}</Empty>
        </main>
      )}
    </>
  );
}
