import { useEffect, useRef } from "react";
import { Alert, Button, Flex, Progress, Typography } from "antd";
import { talkPolicy } from "../../../../shared/consultations/talk-policy";
import { useDeviceCheck } from "../../shell/call/device-check";
import { talkClient } from "../../shell/call/line";
import { useCallWords } from "../../shell/call/stage";
import "../../shell/call/call.scss";

/** Camera, microphone, loudspeaker and network of the desk, tried before the first call. */
export function CallCheck({ id }: { id: string }) {
  const words = useCallWords();
  const { checked, start, beep } = useDeviceCheck(async () => (await talkClient("staff").callState({ id })).ok);
  const { checks } = words;
  if (checked.state !== "done")
    return (
      <Flex vertical gap={12}>
        <Typography.Text>{checks.why}</Typography.Text>
        <Button type="primary" loading={checked.state === "asking"} onClick={() => void start()}>
          {checks.start}
        </Button>
      </Flex>
    );
  const trouble = checked.microphone ?? checked.camera;
  const { roundTrip } = checked;
  const { fair, poor } = talkPolicy.quality.roundTripMs;
  const network =
    roundTrip === undefined
      ? checks.checking
      : roundTrip === null
        ? checks.none
        : words.quality[roundTrip >= poor ? "poor" : roundTrip >= fair ? "fair" : "good"] + checks.trip(roundTrip);
  return (
    <Flex vertical gap={12}>
      {trouble && (
        <Alert
          showIcon
          type="warning"
          message={words.trouble[trouble].title}
          description={words.trouble[trouble].text}
        />
      )}
      <Picture stream={checked.stream} label={checks.camera} />
      {!checked.microphone && (
        <div>
          <Typography.Text>{checked.heard ? checks.heard : checks.say}</Typography.Text>
          <Progress percent={checked.level} showInfo={false} aria-label={checks.microphone} />
        </div>
      )}
      <Typography.Text>{network}</Typography.Text>
      <Flex gap={8}>
        <Button onClick={beep}>{checks.beep}</Button>
        <Button onClick={() => void start()}>{checks.again}</Button>
      </Flex>
    </Flex>
  );
}

function Picture({ stream, label }: { stream: MediaStream | undefined; label: string }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.srcObject = stream ?? null;
  }, [stream]);
  return stream?.getVideoTracks().length ? (
    <video ref={ref} className="call__picture" autoPlay playsInline muted aria-label={label} />
  ) : null;
}
