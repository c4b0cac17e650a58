import { memo, useEffect, useRef, useState } from "react";
import { Image, Text, View } from "@tarojs/components";
import type { Id } from "../../../../shared/kernel/ids";
import { openFile } from "../../platform/open-file";
import { playVoice } from "../../platform/play-voice";
import { showPictures } from "../../platform/show-picture";
import { Icon } from "../../ui";
import { Film } from "./film";
import { useFile } from "./use-file";
import { useChatWords } from "./words";

type Props = {
  readonly kind: "picture" | "voice" | "video" | "file";
  /** Absent while it is on its way: then `path` shows it. */
  readonly id?: Id;
  readonly path?: string;
  readonly name?: string;
  readonly seconds?: number;
};

/** A picture, a voice message, a clip or a file: drawn at once or opened by a tap. */
export const Attachment = memo(function Attachment(props: Props) {
  if (props.kind === "picture") return <Picture {...props} />;
  if (props.kind === "voice") return <Voice {...props} />;
  return props.kind === "video" ? <Clip {...props} /> : <Paper {...props} />;
});

function Picture({ id, path }: Props) {
  const words = useChatWords();
  const file = useFile(id, path === undefined);
  const address = path ?? file.address;
  const press = async () => {
    const url = path ?? (await file.ask());
    if (url) showPictures([url]);
  };
  return (
    <View className="k-picture" aria-role="button" aria-label={words.open.picture} onClick={() => void press()}>
      {address ? (
        <Image className="k-picture__image" src={address} mode="widthFix" />
      ) : (
        <View className="k-picture__wait">{file.failed ? words.open.failed : words.kinds.picture}</View>
      )}
    </View>
  );
}

function Voice({ id, path, seconds = 0 }: Props) {
  const words = useChatWords();
  const file = useFile(id, false);
  const [playing, setPlaying] = useState(false);
  const [failed, setFailed] = useState(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const press = async () => {
    if (playing) return stop.current?.();
    const url = path ?? (await file.ask());
    if (!url) return setFailed(true);
    setFailed(false);
    setPlaying(true);
    stop.current = playVoice(url, (well) => {
      setPlaying(false);
      setFailed(!well);
    });
  };
  return (
    <View
      className="k-voice"
      aria-role="button"
      aria-label={playing ? words.voice.stopPlaying : words.voice.play(seconds)}
      onClick={() => void press()}
    >
      <Icon name={playing ? "stopped" : "sound"} colour="brand" />
      <Text className="k-voice__seconds">{words.seconds(seconds)}</Text>
      {failed && <Text className="k-quiet">{words.open.failed}</Text>}
    </View>
  );
}

function Clip({ id, path, seconds = 0 }: Props) {
  const words = useChatWords();
  const file = useFile(id, false);
  const address = path ?? file.address;
  if (address) return <Film address={address} name={words.open.video} />;
  return (
    <View className="k-voice" aria-role="button" aria-label={words.open.video} onClick={() => void file.ask()}>
      <Icon name="next" colour="brand" />
      <Text>
        {words.kinds.video} {words.seconds(seconds)}
      </Text>
      {file.failed && <Text className="k-quiet">{words.open.failed}</Text>}
    </View>
  );
}

function Paper({ id, path, name }: Props) {
  const words = useChatWords();
  const file = useFile(id, false);
  const [failed, setFailed] = useState(false);
  const press = async () => {
    const url = path ?? (await file.ask());
    setFailed(!url || !(await openFile(url)));
  };
  return (
    <View className="k-voice" aria-role="button" aria-label={words.open.file} onClick={() => void press()}>
      <Icon name="file" colour="brand" />
      <Text>{name ?? words.kinds.file}</Text>
      {failed && <Text className="k-quiet">{words.open.failed}</Text>}
    </View>
  );
}
