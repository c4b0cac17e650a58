import { useState } from "react";
import { View } from "@tarojs/components";
import type { DocumentKind } from "../../../../shared/documents/model";
import { fileSources } from "../../platform/choose-file";
import { Button, Choice, Field, Para, UploadTile } from "../../ui";
import { thumbnailOf } from "../../shell/uploads/uploads";
import { MOST_FILES, type Uploads } from "../../shell/uploads/use-uploads";
import type { Words } from "../words";

const KINDS = ["nt-report", "ultrasound-report", "other-report"] as const;
const SHOWN = { waiting: "sending", sent: "sent", failed: "failed" } as const;

/** Reports as photos or PDF, each with its label, progress, "try again" and removal (D1-16). */
export function FilePicker({ words, uploads, most = MOST_FILES }: { words: Words; uploads: Uploads; most?: number }) {
  const { filesStep: said } = words;
  const { files, percents } = uploads;
  const [kind, setKind] = useState<DocumentKind>(files.length ? "ultrasound-report" : "nt-report");
  const source = fileSources[0] ?? "photo";
  return (
    <View>
      {files.map((file) => (
        <UploadTile
          key={file.id}
          name={`${said.kinds[file.kind]} · ${file.name}`}
          state={SHOWN[file.state]}
          percent={percents[file.id]}
          thumbnail={thumbnailOf(file)}
          reason={file.fault && words.fileFaults[file.fault]}
          onRetry={mayRetry(file.fault) ? () => void uploads.retry(file, source) : undefined}
          onRemove={() => uploads.remove(file.id)}
        />
      ))}
      {files.length >= most ? (
        <Para quiet>{said.full(most)}</Para>
      ) : (
        <>
          <Field name="kind" label={said.kind} group>
            <View className="a-wide">
              <Choice
                options={KINDS.map((value) => ({ value, label: said.kinds[value] }))}
                value={kind}
                onChange={setKind}
                inline
              />
            </View>
          </Field>
          <Para quiet>{said.tip}</Para>
          <View className="a-add">
            {fileSources.map((one) => (
              <Button key={one} onPress={() => void uploads.add(kind, one)}>
                {said.sources[one]}
              </Button>
            ))}
          </View>
        </>
      )}
    </View>
  );
}

/** A file that was looked at and refused stays refused; another one takes its place. */
const FINAL = new Set(["file.too-large", "file.empty", "file.unreadable", "file.type-refused", "file.unsafe"]);
const mayRetry = (fault: string | undefined) => fault === undefined || !FINAL.has(fault);
