import { useState } from "react";
import { Empty, Tag } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { usePoll } from "../../shell/use-poll";
import { deliveryCalls } from "../calls";
import { LineList, type Line } from "../line-list";
import { useDispensaryWords } from "../words";
import { ProblemPanel } from "./problem-panel";

const AGAIN_MS = 30_000;

/** Deliveries in trouble, the oldest first. */
export function ProblemsPage() {
  const words = useDispensaryWords();
  const say = useSay();
  const [openId, setOpen] = useState<string>();
  const list = useCall(() => deliveryCalls.problems({}));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const lineOf = (parcel: ParcelView): Line => ({
    id: parcel.id,
    who: parcel.personName,
    knownBy: parcel.knownBy,
    what: [parcel.carrier && say.name(parcel.carrier.name), parcel.waybill, parcel.region].filter(Boolean).join(" · "),
    flags: parcel.problem && <Tag color="gold">{words.problems.kinds[parcel.problem]}</Tag>,
  });
  return (
    <>
      <LineList
        name={words.sections.problems}
        call={list}
        lines={(list.value?.items ?? []).map(lineOf)}
        openId={openId}
        onOpen={setOpen}
        empty={words.empty.problems}
      />
      {openId ? (
        <ProblemPanel key={openId} id={openId} onBack={() => setOpen(undefined)} onChanged={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText.problems}</Empty>
        </main>
      )}
    </>
  );
}
