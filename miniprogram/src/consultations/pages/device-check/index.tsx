import { useParams } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { Page } from "../../../ui";
import { DeviceBody } from "../../call/device-body";
import { useTalkWords } from "../../call/words";

/** Camera, microphone, loudspeaker and network, tried before the first call. */
export default function DeviceCheckPage() {
  const words = useTalkWords();
  const { id = "" } = useParams(routes.deviceCheck);
  return (
    <Page title={words.device.title} lead={words.device.lead}>
      <DeviceBody id={id} />
    </Page>
  );
}
