import { useEffect } from "react";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { useSession } from "../../../kernel/session";
import { useInFront } from "../../../platform/in-front";
import { usePageEnd } from "../../../platform/page-end";
import { routes } from "../../../routes";
import { useChatThread } from "../../../shell/chat-thread";
import { Opened } from "../../../shell/opened";
import { Page } from "../../../ui";
import { ChatBody } from "../../chat/chat-body";
import { ChatFoot } from "../../chat/chat-foot";
import { ChatId } from "../../chat/chat-id";
import { useChatCall } from "../../chat/use-chat-call";
import { useChatWords } from "../../chat/words";
import { useHospital } from "../../use-hospital";
import "../../chat/chat.scss";

/** The chat with the doctor: what a notice opens, on the right account or with the reason why not (D2-15). */
export default function ChatPage() {
  const words = useChatWords();
  const say = useSay();
  const { id = "" } = useParams(routes.consultationChat);
  const chat = useChatThread(id, useInFront());
  const end = usePageEnd();
  const call = useChatCall(chat);
  const { phones } = useHospital();
  const { about } = chat.state;
  const personId = about?.personId;
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const ready = chat.state.is === "ready";
  return (
    <ChatId.Provider value={id}>
      <Page
        title={about ? words.title(say.name(about.doctorName)) : words.titleOpening}
        bar={ready && <ChatFoot id={id} chat={chat} end={end} />}
      >
        <Opened call={call} own={words.faults} phones={phones}>
          {() => <ChatBody chat={chat} end={end} />}
        </Opened>
      </Page>
    </ChatId.Provider>
  );
}

/** A page is told of its scrolling only where it asks for it. */
ChatPage.enablePageScroll = true;
