import { View } from "@tarojs/components";
import { fileSources } from "../../platform/choose-file";
import { thumbnailOf } from "../../shell/uploads/uploads";
import type { Uploads } from "../../shell/uploads/use-uploads";
import { Button, Para, UploadTile } from "../../ui";
import type { RequestWords } from "../request-words";

const SHOWN = { waiting: "sending", sent: "sent", failed: "failed" } as const;
/** A file that was looked at and refused stays refused; another one takes its place. */
const FINAL = new Set(["file.too-large", "file.empty", "file.unreadable", "file.type-refused", "file.unsafe"]);
type Props = { words: RequestWords; uploads: Uploads; most: number };

/** Pictures that go with a request, each with its progress, "try again" and removal. */
export function RequestPictures({ words, uploads, most }: Props) {
  const { intake: said } = words;
  const { files, percents } = uploads;
  const source = fileSources[0] ?? "photo";
  return (
    <View>
      {files.map((file, at) => (
        <UploadTile
          key={file.id}
          name={`${said.picture(at + 1)} · ${file.name}`}
          state={SHOWN[file.state]}
          percent={percents[file.id]}
          thumbnail={thumbnailOf(file)}
          reason={file.fault && words.fileFaults[file.fault]}
          onRetry={file.fault && FINAL.has(file.fault) ? undefined : () => void uploads.retry(file, source)}
          onRemove={() => uploads.remove(file.id)}
        />
      ))}
      {files.length >= most ? (
        <Para quiet>{said.full(most)}</Para>
      ) : (
        <View className="f-ways">
          {fileSources.map((one) => (
            <Button key={one} onPress={() => void uploads.add("other-report", one)}>
              {said.sources[one]}
            </Button>
          ))}
        </View>
      )}
    </View>
  );
}
