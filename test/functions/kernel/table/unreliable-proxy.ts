import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

type Odds = { readonly lost: number; readonly conflict: number; readonly busy: number };
export type UnreliableProxy = {
  readonly endpoint: string;
  readonly fired: () => { readonly lost: number; readonly conflict: number; readonly busy: number };
  readonly stop: () => Promise<void>;
};

function refuse(response: ServerResponse, type: string, more: object = {}): void {
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more }));
}

/** Stands before a local server and does what AWS may do: cuts the line after the effect, reports conflicts, throttles. */
export async function startUnreliableProxy(
  target: string,
  { random, ...odds }: Odds & { readonly random: () => number },
): Promise<UnreliableProxy> {
  const fired = { lost: 0, conflict: 0, busy: 0 };
  const happens = (kind: keyof Odds): boolean => {
    const fires = random() < odds[kind];
    if (fires) fired[kind] += 1;
    return fires;
  };

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const operation = String(incoming.headers["x-amz-target"]).split(".")[1];
    if (happens("busy")) return refuse(response, "ProvisionedThroughputExceededException");
    if (operation === "TransactWriteItems" && happens("conflict")) {
      const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: readonly unknown[] };
      const CancellationReasons = TransactItems.map((_, at) => ({ Code: at === 0 ? "TransactionConflict" : "None" }));
      return refuse(response, "TransactionCanceledException", { CancellationReasons });
    }
    const { method, headers } = incoming;
    const onward = request(target, { method, headers }, async (reply) => {
      const answer = await buffer(reply);
      if (happens("lost")) return void incoming.socket.destroy();
      response.writeHead(reply.statusCode ?? 500, reply.headers).end(answer);
    });
    onward.on("error", () => incoming.socket.destroy()).end(body);
  }

  const server = createServer((incoming, response) => void pass(incoming, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fired: () => ({ ...fired }),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
