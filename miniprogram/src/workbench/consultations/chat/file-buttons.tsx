import { useRef, useState } from "react";
import { Button } from "antd";
import type { Sent } from "../../../../../shared/consultations/chat-calls";
import { CHAT_TYPES, type ChatFileKind, type ContentType } from "../../../../../shared/documents/model";
import type { ChatInHand } from "../../../shell/chat-thread";
import { useConsultationWords } from "../words";
import { secondsOf } from "./seconds-of";

const KINDS = ["picture", "video", "file"] as const;
type Kind = (typeof KINDS)[number];
const FILE_KIND: Record<Kind, ChatFileKind> = { picture: "chat-picture", video: "chat-video", file: "chat-file" };

/** Pictures, clips and PDF files from this computer, each sent as a message of its own. */
export function FileButtons({ chat, onSent }: { chat: ChatInHand; onSent(): void }) {
  const { chat: words } = useConsultationWords();
  const field = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>("picture");
  const [fault, setFault] = useState<string>();
  const { about } = chat.state;
  const choose = (one: Kind) => {
    setKind(one);
    setFault(undefined);
    const input = field.current;
    if (!input) return;
    input.accept = CHAT_TYPES[FILE_KIND[one]].join(",");
    input.value = "";
    input.click();
  };
  const send = async (file: File) => {
    const fileKind = FILE_KIND[kind];
    const contentType = CHAT_TYPES[fileKind].find((type) => type === file.type);
    if (!contentType) return setFault(words.typeRefused);
    if (about && file.size > about.files.mostBytes) return setFault(words.tooLarge(megabytes(about.files.mostBytes)));
    const sent = await withLength(kind, file, contentType);
    if (!sent || (about && (sent.seconds ?? 0) > about.files.videoSeconds))
      return setFault(words.tooLong(about?.files.videoSeconds ?? 0));
    const { name, size: bytes } = file;
    chat.send(sent, { kind: fileKind, contentType, bytes, name, path: URL.createObjectURL(file), blob: file });
    onSent();
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void send(file);
        }}
      />
      {KINDS.map((one) => (
        <Button key={one} size="small" onClick={() => choose(one)}>
          {words[one]}
        </Button>
      ))}
      {fault && (
        <span role="alert" className="wb-late">
          {fault}
        </span>
      )}
    </>
  );
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

async function withLength(kind: Kind, file: File, type: ContentType): Promise<Omit<Sent, "id"> | undefined> {
  if (!type.startsWith("video/")) return { kind };
  const seconds = await secondsOf(file);
  return seconds === undefined ? undefined : { kind, seconds };
}
