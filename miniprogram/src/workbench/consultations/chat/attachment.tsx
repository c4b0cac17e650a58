import { useState } from "react";
import { Button, Skeleton } from "antd";
import type { Id } from "../../../../../shared/kernel/ids";
import type { Message } from "../calls";
import { useCall } from "../../../kernel/use-call";
import { documentCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { useConsultationWords } from "../words";

/** A picture, a voice message, a clip or a file; its bytes come by a link of a minute, asked for when they are shown. */
export function Attachment({ message, opens }: { message: Message; opens: boolean }) {
  const { chat } = useConsultationWords();
  const [open, setOpen] = useState(message.kind === "picture");
  const { kind, documentId, seconds, transcript, text } = message;
  const name = `${chat.kinds[kind]}${seconds === undefined ? "" : ` ${chat.seconds(seconds)}`}`;
  return (
    <>
      {text && <p className="wb-said">{text}</p>}
      {opens && documentId ? (
        open ? (
          <Shown kind={kind} id={documentId} name={name} />
        ) : (
          <Button size="small" onClick={() => setOpen(true)}>
            {name} · {kind === "file" ? chat.open : chat.play}
          </Button>
        )
      ) : (
        <span>{name}</span>
      )}
      {transcript && (
        <p className="wc-transcript">
          <span className="wb-quiet">{chat.transcript}</span> {transcript}
        </p>
      )}
    </>
  );
}

function Shown({ kind, id, name }: { kind: Message["kind"]; id: Id; name: string }) {
  const { chat } = useConsultationWords();
  const link = useCall(() => documentCalls.view({ id }), [id]);
  if (link.is === "waiting") return <Skeleton.Input active size="small" />;
  if (!link.value)
    return link.is === "refused" ? <Refused refusal={link.refusal} onRetry={() => void link.reload()} /> : null;
  const { url } = link.value;
  if (kind === "voice") return <audio controls src={url} aria-label={name} />;
  if (kind === "video") return <video controls src={url} aria-label={name} />;
  if (kind === "picture")
    return (
      <a href={url} target="_blank" rel="noreferrer">
        <img src={url} alt={name} />
      </a>
    );
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name} · {chat.open}
    </a>
  );
}
