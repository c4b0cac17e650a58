import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../../functions/ports/clock/port";
import type { Note } from "../../../functions/ports/line/port";

/** What a partner was asked. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};
/** What it answers: JSON (or a text as it stands), or nothing but a broken connection. */
export type Says =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | "hang-up";

export type FarSide = { readonly url: string; readonly asked: Asked[]; readonly stop: () => Promise<void> };

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

const write = (response: ServerResponse, says: Exclude<Says, "hang-up">) => {
  const text = says.text ?? JSON.stringify(says.json ?? {});
  response.writeHead(says.status ?? 200, { "content-type": "application/json", ...says.headers }).end(text);
};

/** A partner on 127.0.0.1 that answers as told and remembers what it was asked. */
export async function farSide(says: (asked: Asked, nth: number) => Says | Promise<Says>): Promise<FarSide> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://far.side");
    const one: Asked = {
      method: request.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: await read(request),
    };
    asked.push(one);
    const answer = await says(one, asked.length);
    if (answer === "hang-up") request.socket.destroy();
    else write(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A clock that stands still until it is moved. */
export function standingClock(at = "2026-11-22T01:00:00.000Z"): Clock & { forward(seconds: number): void } {
  let now = Date.parse(at);
  return {
    now: () => new Date(now).toISOString(),
    pause: async (ms) => void (now += ms),
    forward: (seconds) => void (now += seconds * 1000),
  };
}

/** A log that keeps what it is told. */
export function notebook(): { note: Note; lines: Parameters<Note>[0][] } {
  const lines: Parameters<Note>[0][] = [];
  return { note: (line) => void lines.push(line), lines };
}
