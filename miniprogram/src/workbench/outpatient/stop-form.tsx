import { Button, Form, Input, Skeleton } from "antd";
import type { SessionView, StopPreview } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { clinicDeskCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Props = { session: SessionView; onDone(): void };
const LEAST = 2;
const MOST = 200;

/** Stopping a session: whom it touches and what they are shown instead, before the button. */
export function StopForm({ session: { id }, onDone }: Props) {
  const words = useOutpatientWords();
  const preview = useCall(() => clinicDeskCalls.stopPreview({ sessionId: id }), [id]);
  const write = useWrite((stepId, { version, reason }: { version: number; reason: string }) =>
    clinicDeskCalls.stopClinic({ sessionId: id, stepId, version, reason }),
  );
  const send = async (version: number, reason: string) => {
    const answer = await write.press({ version, reason: reason.trim() });
    if (answer?.ok) onDone();
    else if (answer?.code === "session.moved-on") await preview.reload();
  };
  if (preview.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!preview.value)
    return preview.is === "refused" ? (
      <Refused refusal={preview.refusal} onRetry={() => void preview.reload()} />
    ) : null;
  const { booked, kept, checkedIn, waiting, session } = preview.value;
  const touched = booked + kept + checkedIn + waiting;
  return (
    <section className="wb-questions">
      <h3>{words.stopTitle}</h3>
      <Touched preview={preview.value} />
      <Form<{ reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => void send(session.version, reason)}
      >
        <Form.Item
          name="reason"
          label={words.stopReason}
          extra={words.stopReasonHint}
          rules={[{ required: true, whitespace: true, min: LEAST, message: words.reasonMissing }]}
        >
          <Input maxLength={MOST} />
        </Form.Item>
        <WhyRefused refusal={write.refusal} />
        <Button danger type="primary" htmlType="submit" loading={write.busy}>
          {words.stopSend(touched)}
        </Button>
      </Form>
    </section>
  );
}

function Touched({ preview: { booked, kept, checkedIn, waiting, instead } }: { preview: StopPreview }) {
  const words = useOutpatientWords();
  const say = useSay();
  return (
    <>
      <p>{words.touched(booked + kept, checkedIn, waiting)}</p>
      <p className="wb-quiet">
        {instead.length > 0
          ? words.instead(
              instead.map(
                (line) =>
                  `${say.day(line.id.slice(line.id.indexOf("@") + 1, line.id.indexOf("#")))} ${say.clock(line.at)}`,
              ),
            )
          : words.noInstead}
      </p>
    </>
  );
}
