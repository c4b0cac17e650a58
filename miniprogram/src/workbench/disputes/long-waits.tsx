import { useState } from "react";
import { Button, Empty, Select, Skeleton, Tag } from "antd";
import type { LongWait } from "../../../../shared/consultations/case-calls";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { followUpCalls } from "../consultations/calls";
import { WhyRefused } from "../consultations/why-refused";
import { useConsultationWords } from "../consultations/words";
import { Refused } from "../shell/refused";
import { usePoll } from "../shell/use-poll";

const AGAIN_MS = 30_000;
const WITHIN_HOURS = 12;

/** Requests whose time to be accepted runs out: the hospital gives them to another doctor of the department. */
export function LongWaits() {
  const { waits: words } = useConsultationWords();
  const list = useCall(() => followUpCalls.longWaits({ hours: WITHIN_HOURS }));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  return (
    <main className="wc-cards">
      <section className="wc-card">
        <h3>{words.title(WITHIN_HOURS)}</h3>
        <p className="wb-quiet">{words.text}</p>
        {list.is === "waiting" && <Skeleton active />}
        {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
        {list.value?.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />}
        <ul className="wb-plain wc-rows">
          {list.value?.rows.map((row) => (
            <li key={row.id}>
              <Wait row={row} onMoved={reload} />
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function Wait({ row, onMoved }: { row: LongWait; onMoved(): void }) {
  const { waits: words } = useConsultationWords();
  const say = useSay();
  const [to, setTo] = useState<string>();
  const write = useWrite((stepId, toDoctorId: string) =>
    followUpCalls.handOver({ id: row.id, stepId, version: row.version, toDoctorId, note: "" }),
  );
  const chosen = row.others.find(({ id }) => id === to);
  const send = async () => {
    if (!to) return;
    const answer = await write.press(to);
    if (answer?.ok || answer?.code === "consultation.moved-on") onMoved();
  };
  return (
    <>
      <span>
        <b>{words.acceptBy(say.moment(row.acceptBy))}</b> {say.name(row.doctor.name)}{" "}
        {row.away && <Tag color="gold">{words.away}</Tag>}
      </span>
      {row.others.length === 0 ? (
        <span className="wb-quiet">{words.noOther}</span>
      ) : (
        <span className="wb-decide__acts">
          <Select<string>
            aria-label={words.to}
            placeholder={words.to}
            className="wc-colleague"
            value={to}
            options={row.others.map(({ id, name, title }) => ({
              value: id,
              label: `${say.name(name)} · ${say.name(title)}`,
            }))}
            onChange={setTo}
            transitionName=""
          />
          <Button type="primary" disabled={!chosen} loading={write.busy} onClick={() => void send()}>
            {chosen ? words.send(say.name(chosen.name)) : words.first}
          </Button>
        </span>
      )}
      <WhyRefused refusal={write.refusal} />
    </>
  );
}
