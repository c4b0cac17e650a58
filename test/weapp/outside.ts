import { randomUUID } from "node:crypto";
import type { Hospital } from "../kit/hospital";

export type PhoneFile = { readonly name: string; readonly bytes: Uint8Array };
type Told = { readonly value?: unknown; readonly refused?: string };
type Asked = {
  readonly url: string;
  readonly method?: string;
  readonly header?: Record<string, string>;
  readonly data?: unknown;
  readonly filePath: string;
  readonly formData: Record<string, string>;
  readonly tmplIds: readonly string[];
  readonly package: string;
};

/** Everything outside one phone: the hospital's doors, WeChat's own calls, the person's choices. */
export function outsideOf(hospital: Hospital, openid: string) {
  const files = new Map<string, PhoneFile>();
  const world = {
    /** No request gets through while true. */
    offline: false,
    /** Uploads wait here until it settles: the moment to kill the program. */
    beforeUpload: undefined as Promise<void> | undefined,
    /** What she picks next, in photos or out of a chat. */
    picks: [] as PhoneFile[],
    allowsMessages: true,
    /** What her camera reads next; nothing there, and she closes it. */
    scans: [] as string[],
    /** What she does in WeChat's payment window; `pays` without the money is a window that lies. */
    inPaymentWindow: "pays" as "pays" | "cancels" | "closes without paying",
    /** Paths of the requests that were made, and uploads with what became of them. */
    requests: [] as string[],
    uploads: [] as string[],
  };

  const picked = () =>
    world.picks.splice(0).map((file) => {
      const path = `http://tmp/${randomUUID()}/${file.name}`;
      files.set(path, file);
      return { path, tempFilePath: path, name: file.name, size: file.bytes.byteLength, fileType: "image" };
    });
  const chosen = () => {
    const tempFiles = picked();
    if (tempFiles.length === 0) throw new Error("cancel");
    return { tempFiles };
  };

  const calls: Record<string, (asked: Asked) => unknown> = {
    async request({ url, method = "GET", header = {}, data: body }) {
      if (world.offline) throw new Error("timeout");
      world.requests.push(new URL(url).pathname.replace(/^\/api\//, ""));
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const { status, ...answer } = await hospital.send(
        new Request(url, { method, headers: header, ...(method === "GET" ? {} : { body: text }) }),
      );
      return { statusCode: status, header: {}, data: answer, cookies: [] };
    },
    async uploadFile({ url, filePath, formData }) {
      await world.beforeUpload;
      const file = files.get(filePath);
      if (!file) throw new Error("file not found");
      if (world.offline) throw new Error("timeout");
      const form = { url, fields: formData, expiresAt: hospital.clock.now() };
      const outcome = hospital.store.post(form, file.bytes);
      world.uploads.push(outcome);
      return { statusCode: outcome === "stored" ? 204 : 403, data: "" };
    },
    login() {
      const code = randomUUID();
      hospital.wechat.logins.set(code, openid);
      return { code };
    },
    scanCode() {
      const result = world.scans.shift();
      if (result === undefined) throw new Error("cancel");
      return { result, scanType: "QR_CODE" };
    },
    chooseMedia: chosen,
    chooseMessageFile: chosen,
    requestPayment({ package: prepaid }) {
      if (world.inPaymentWindow === "cancels") throw new Error("cancel");
      const number = prepaid.replace(/^prepay_id=/, "");
      if (world.inPaymentWindow === "pays" && !hospital.payment.pay(number)) throw new Error("no such payment");
      return {};
    },
    requestSubscribeMessage({ tmplIds }) {
      if (tmplIds.length > 3) throw new Error("The number of templates exceeds 3");
      if (world.allowsMessages) hospital.wechat.allows.add(openid);
      const answer = world.allowsMessages ? "accept" : "reject";
      return Object.fromEntries(tmplIds.map((template) => [template, answer]));
    },
  };

  /** Answers a call of the program by name; a throw becomes its `fail`. */
  async function answer(call: string, asked: unknown): Promise<Told> {
    try {
      return { value: await calls[call]!(asked as Asked) };
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  }
  return Object.assign(world, {
    answer,
    answered: Object.keys(calls),
    /** Temporary paths are good for one run only. */
    endRun: () => files.clear(),
  });
}
export type Outside = ReturnType<typeof outsideOf>;
