import { useEffect, useRef } from "react";
import { talkPolicy } from "../../../../../shared/consultations/talk-policy";
import { replace } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { useDeviceCheck } from "../../../shell/call/device-check";
import { talkClient } from "../../../shell/call/line";
import { useCallWords } from "../../../shell/call/stage";
import { Button, Card, Notice, Para, StatusBadge } from "../../../ui";
import { useTalkWords, type Words } from "../words";
import "../../../shell/call/call.scss";

/** Camera, microphone, loudspeaker and network, each with a word and what helps. */
export function DeviceBody({ id }: { id: string }) {
  const words = useTalkWords();
  const { device } = words;
  const help = useCallWords().trouble;
  const { checked, start, beep } = useDeviceCheck(async () => (await talkClient("patient").callState({ id })).ok);
  if (checked.state !== "done")
    return (
      <>
        <Para>{device.why}</Para>
        <Button kind="primary" busy={checked.state === "asking"} onPress={() => void start()}>
          {device.start}
        </Button>
      </>
    );
  const { stream, camera, microphone, level, heard } = checked;
  const hasPicture = Boolean(stream?.getVideoTracks().length);
  return (
    <>
      <Card title={device.camera}>
        {hasPicture && <Picture stream={stream} label={device.camera} />}
        <Para>{hasPicture ? device.cameraOk : camera ? help[camera].text : device.cameraOff}</Para>
      </Card>
      <Card title={device.microphone}>
        {microphone ? (
          <Notice meaning="needs-you" title={help[microphone].title}>
            {help[microphone].text}
          </Notice>
        ) : (
          <>
            <div
              className="call__meter"
              role="meter"
              aria-label={device.microphone}
              aria-valuenow={level}
              aria-valuemin={0}
              aria-valuemax={100}
            >
              <div style={{ width: `${level}%` }} />
            </div>
            <Para>{heard ? device.microphoneOk : device.microphoneSay}</Para>
          </>
        )}
      </Card>
      <Card title={device.speaker}>
        <Button onPress={beep}>{device.speakerPlay}</Button>
        <Para>{device.speakerAsk}</Para>
      </Card>
      <Network words={words} roundTrip={checked.roundTrip} />
      <Button kind="primary" onPress={() => replace(routes.consultationCall, { id })}>
        {device.ready}
      </Button>
      <Button onPress={() => void start()}>{device.again}</Button>
    </>
  );
}

function Picture({ stream, label }: { stream: MediaStream | undefined; label: string }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.srcObject = stream ?? null;
  }, [stream]);
  return <video ref={ref} className="call__picture" autoPlay playsInline muted aria-label={label} />;
}

const { fair, poor } = talkPolicy.quality.roundTripMs;
function Network({ words: { device }, roundTrip }: { words: Words; roundTrip: number | null | undefined }) {
  if (roundTrip === undefined) return <Card title={device.network}>{`${device.checking}…`}</Card>;
  const meaning = roundTrip === null || roundTrip >= poor ? "stopped" : roundTrip >= fair ? "waiting" : "done";
  const said =
    roundTrip === null
      ? device.networkNone
      : { done: device.networkOk, waiting: device.networkFair, stopped: device.networkPoor }[meaning](roundTrip);
  return (
    <Card title={device.network}>
      <StatusBadge meaning={meaning}>{said}</StatusBadge>
    </Card>
  );
}
