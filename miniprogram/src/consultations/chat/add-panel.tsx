import { useState } from "react";
import { View } from "@tarojs/components";
import type { ChatAbout, Sent } from "../../../../shared/consultations/chat-calls";
import { chooseFiles, fileSources } from "../../platform/choose-file";
import { canChooseVideo, chooseVideo } from "../../platform/choose-video";
import { canRecord } from "../../platform/record-voice";
import type { HeldFile } from "../../shell/chat-thread";
import { Button } from "../../ui";
import { VoicePanel } from "./voice-panel";
import { useChatWords } from "./words";

type Props = {
  readonly files: ChatAbout["files"];
  readonly onSend: (sent: Omit<Sent, "id">, file: HeldFile) => void;
  readonly onClose: () => void;
};

/** What can be sent beside words. */
export function AddPanel({ files, onSend, onClose }: Props) {
  const words = useChatWords();
  const [speaking, setSpeaking] = useState(false);
  const [fault, setFault] = useState<string>();
  const sizeFits = (bytes: number) => bytes <= files.mostBytes;

  const picture = async (source: "photo" | "document") => {
    const [chosen] = await chooseFiles(source, 1);
    if (!chosen) return;
    if (!sizeFits(chosen.size)) return setFault(words.faults["file.too-large"].what);
    if (chosen.mediaType === "unknown" && source === "document")
      return setFault(words.faults["file.type-refused"].what);
    const isPaper = chosen.mediaType === "application/pdf";
    const contentType = chosen.mediaType === "unknown" ? "image/jpeg" : chosen.mediaType;
    const { name, size: bytes, path, blob } = chosen;
    const file: HeldFile = { name, bytes, path, blob, contentType, kind: isPaper ? "chat-file" : "chat-picture" };
    onSend(isPaper ? { kind: "file", text: name.slice(0, 60) } : { kind: "picture" }, file);
  };
  const clip = async () => {
    const chosen = await chooseVideo(files.videoSeconds);
    if (!chosen) return;
    const { name, bytes, path, blob, seconds } = chosen;
    if (!sizeFits(bytes)) return setFault(words.faults["file.too-large"].what);
    if (seconds > files.videoSeconds) return setFault(words.add.videoTooLong(files.videoSeconds));
    onSend({ kind: "video", seconds }, { name, bytes, path, blob, contentType: "video/mp4", kind: "chat-video" });
  };
  if (speaking)
    return <VoicePanel mostSeconds={files.voiceSeconds} onSend={onSend} onClose={() => setSpeaking(false)} />;
  return (
    <View className="k-add" aria-role="group" aria-label={words.add.title}>
      {fault && (
        <View className="k-fault" aria-role="alert">
          {fault}
        </View>
      )}
      <View className="k-add__ways">
        <Button onPress={() => void picture(fileSources.includes("photo") ? "photo" : "document")}>
          {words.add.photo}
        </Button>
        {canRecord() && <Button onPress={() => setSpeaking(true)}>{words.add.voice}</Button>}
        {canChooseVideo() && <Button onPress={() => void clip()}>{words.add.video}</Button>}
        {fileSources.includes("document") && <Button onPress={() => void picture("document")}>{words.add.file}</Button>}
      </View>
      <Button kind="quiet" onPress={onClose}>
        {words.composer.less}
      </Button>
    </View>
  );
}
