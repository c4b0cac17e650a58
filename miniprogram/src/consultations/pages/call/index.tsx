import { useParams } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { Page } from "../../../ui";
import { TalkBody } from "../../call/talk-body";
import { useTalkWords } from "../../call/words";

/** A voice or video call with the doctor. */
export default function CallPage() {
  const words = useTalkWords();
  const { id = "" } = useParams(routes.consultationCall);
  return (
    <Page title={words.title}>
      <TalkBody id={id} />
    </Page>
  );
}
