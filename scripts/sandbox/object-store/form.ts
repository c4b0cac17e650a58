import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { refuseStore } from "./xml";

/** A multipart upload: its fields (names in lower case) and the one file that must come last. */
export type UploadForm = {
  readonly fields: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
  readonly fileType: string;
  /** More bytes than the store takes at all: the rest was read and thrown away. */
  readonly tooLarge: boolean;
};

/**
 * Reads the form to its end whatever is wrong with it: a stream that is destroyed half way leaves the client hanging,
 * so an oversize file is drained and refused afterwards.
 */
export const readForm = (incoming: IncomingMessage, limit: number): Promise<UploadForm> =>
  new Promise((resolve, reject) => {
    const malformed = (why: string): void => {
      incoming.resume();
      try {
        refuseStore(400, "MalformedPOSTRequest", why);
      } catch (error) {
        reject(error as Error);
      }
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: incoming.headers, defParamCharset: "utf8", limits: { fieldSize: 64_000 } });
    } catch (error) {
      return malformed(String(error));
    }
    const fields = new Map<string, string>();
    const chunks: Buffer[] = [];
    let [size, files, fileType] = [0, 0, ""];
    parser.on("field", (name, value) => {
      if (files === 0) fields.set(name.toLowerCase(), value);
    });
    parser.on("file", (name, stream, { mimeType, filename }) => {
      files += 1;
      const wanted = name === "file" && files === 1;
      if (wanted) {
        fileType = mimeType;
        fields.set("key", (fields.get("key") ?? "").replaceAll("${filename}", filename ?? ""));
      }
      stream.on("data", (chunk: Buffer) => {
        if (!wanted) return;
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
      });
    });
    parser.on("error", (error) => malformed(String(error)));
    parser.on("close", () => {
      if (files !== 1) malformed("POST requires exactly one file upload per request.");
      else resolve({ fields, bytes: Buffer.concat(chunks), fileType, tooLarge: size > limit });
    });
    incoming.pipe(parser);
  });
