import { useState } from "react";
import { Button, Empty, Tag } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { now } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { useQueueWords } from "../../queue/words";
import { usePoll } from "../../shell/use-poll";
import { deliveryCalls } from "../calls";
import { dueOf } from "../due";
import { LineList, type Line } from "../line-list";
import { ScanBox } from "../scan-box";
import { useDispensaryWords } from "../words";
import { HandOut } from "./hand-out";

const AGAIN_MS = 20_000;
/** What the patient's phone shows, as a code or as digits. */
const CODE = /^\d{6}$/;

/** The pick-up window: found by code or name, given against the code. */
export function WindowPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const queueWords = useQueueWords();
  const [find, setFind] = useState<string>();
  const [openId, setOpen] = useState<string>();
  const list = useCall(() => deliveryCalls.pickUpWindow(find ? { find } : {}), [find]);
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const items = list.value?.items ?? [];
  const code = find && CODE.test(find) ? find : undefined;
  // a code names one bag: it opens by itself
  const only = code && items.length === 1 ? items[0]?.id : undefined;
  const open = openId ?? only;
  const lineOf = (parcel: ParcelView): Line => ({
    id: parcel.id,
    who: parcel.personName,
    knownBy: parcel.knownBy,
    what: [words.boxes(parcel.boxes), parcel.collectBy && words.window.until(say.moment(parcel.collectBy))]
      .filter(Boolean)
      .join(" · "),
    ...(parcel.collectBy && { due: dueOf(parcel.collectBy, now(), queueWords) }),
    flags: (
      <>
        {parcel.proxy && <Tag color="blue">{words.window.proxyNamed}</Tag>}
        {parcel.state === "not-collected" && <Tag color="gold">{words.deliveryStates["not-collected"]}</Tag>}
      </>
    ),
  });
  const leave = () => {
    setOpen(undefined);
    setFind(undefined);
  };
  return (
    <>
      <LineList
        name={words.sections.window}
        call={list}
        lines={items.map(lineOf)}
        openId={open}
        onOpen={(id) => (id ? setOpen(id) : leave())}
        empty={find ? words.window.notFound(find) : words.empty.window}
        above={
          <>
            <ScanBox
              label={words.window.find}
              hint={words.window.findHint}
              onScan={(text) => {
                setOpen(undefined);
                setFind(text.slice(0, 20));
              }}
            />
            {find && <Button onClick={leave}>{words.window.showAll}</Button>}
          </>
        }
      />
      {open ? (
        <HandOut
          key={`${open} ${code ?? ""}`}
          id={open}
          code={code}
          onBack={leave}
          onDone={() => {
            // what is given leaves the list: its panel stays and says so
            setOpen(open);
            reload();
          }}
        />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.window}</Empty>
        </main>
      )}
    </>
  );
}
