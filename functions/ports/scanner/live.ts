import { connect } from "node:net";
import { done, refused } from "../../../shared/kernel/result";
import type { Scanner } from "./port";

/** A scanner that says nothing for this long counts as out of reach. */
const SILENCE_MS = 10_000;
const CHUNK = 64 * 1024;
const MOST_ANSWER = 4096;

/** The bytes as clamd's INSTREAM takes them: chunks with their length (four bytes, big endian), then an empty one. */
function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.byteLength; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.byteLength);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

function ask(host: string, port: number, bytes: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ host, port });
    const give = (text: string | undefined) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(SILENCE_MS, () => give(undefined));
    socket.on("error", () => give(undefined));
    socket.on("close", () => resolve(undefined));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
      const end = answer.indexOf("\0");
      if (end >= 0) give(answer.slice(0, end).trim());
      else if (answer.length > MOST_ANSWER) give(undefined);
    });
    socket.on("connect", () => {
      for (const part of instream(bytes)) socket.write(part);
    });
  });
}

/** clamd over TCP. Anything but a clear "OK" or "FOUND" (a size limit, an error, silence) is `unreachable`: nothing passes. */
export function liveScanner({ host, port }: { host: string; port: number }): Scanner {
  return {
    async scan(bytes) {
      const answer = await ask(host, port, bytes);
      if (answer === "stream: OK") return done({});
      return answer !== undefined && /^stream: .+ FOUND$/.test(answer) ? refused("unsafe") : refused("unreachable");
    },
  };
}
