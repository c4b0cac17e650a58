import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { liveScanner } from "../../../../functions/ports/scanner/live";

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** clamd's side of INSTREAM: puts the chunks together and answers when the empty one has come. */
async function clamd(answer: (bytes: Buffer, socket: Socket) => string | undefined) {
  server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      got = Buffer.concat([got, part]);
      if (!got.subarray(0, 10).equals(Buffer.from("zINSTREAM\0"))) return;
      const chunks: Buffer[] = [];
      for (let at = 10; at + 4 <= got.length;) {
        const length = got.readUInt32BE(at);
        if (length === 0) {
          const text = answer(Buffer.concat(chunks), socket);
          if (text !== undefined) socket.end(text);
          return;
        }
        chunks.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return liveScanner({ host: "127.0.0.1", port: (server.address() as AddressInfo).port });
}

describe("clamd", () => {
  it("is given every byte and its OK is a pass", async () => {
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251));
    let seen: Buffer | undefined;
    const scanner = await clamd((got) => ((seen = Buffer.from(got)), "stream: OK\0"));
    expect(await scanner.scan(bytes, "image/png")).toEqual({ ok: true, value: {} });
    expect(seen!.equals(bytes)).toBe(true);
  });

  it.each([
    ["stream: Win.Test.EICAR_HDB-1 FOUND\0", "unsafe"],
    ["INSTREAM size limit exceeded. ERROR\0", "unreachable"],
    ["stream: OK FOUNDish\0", "unreachable"],
    ["", "unreachable"],
    ["stream: OK", "unreachable"],
    ["x".repeat(10_000), "unreachable"],
  ])("answering %j is %s", async (text, code) => {
    const scanner = await clamd(() => text);
    expect(await scanner.scan(Buffer.from("a"), "image/png")).toEqual({ ok: false, code });
  });

  it("that hangs up or is not there is unreachable", async () => {
    const scanner = await clamd((_, socket) => void socket.destroy());
    expect(await scanner.scan(Buffer.from("a"), "image/png")).toEqual({ ok: false, code: "unreachable" });
    await new Promise((resolve) => server!.close(resolve));
    server = undefined;
    expect(await scanner.scan(Buffer.from("a"), "image/png")).toEqual({ ok: false, code: "unreachable" });
  });
});
