import { liveClock } from "../../../functions/ports/clock/live";
import { liveObjectStore } from "../../../functions/ports/object-store/live";
import { startSandbox } from "../../../scripts/sandbox";

/** One round of the live store against the sandbox, said as one line of JSON. */
async function round(): Promise<object> {
  const sandbox = await startSandbox({ hold: undefined, world: { users: [], staff: [], records: [] } });
  try {
    const { settings, baseUrls } = sandbox;
    const store = liveObjectStore({
      endpoint: baseUrls.objectStore,
      region: settings.storeRegion,
      bucket: settings.storeBucket,
      accessKeyId: settings.storeAccessKeyId,
      secretAccessKey: settings.storeSecretAccessKey,
      clock: liveClock,
    });
    const form = await store.uploadForm("t/quarantine/1", "image/jpeg", 5, 5);
    const post = async (bytes: string, changed: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...form.fields, ...changed })) body.append(name, value);
      body.append("file", new Blob([bytes]), "报告.jpg.exe");
      return (await fetch(form.url, { method: "POST", body })).status;
    };
    const posts = [await post("bytes, too many"), await post("bytes", { key: "t/clean/1" }), await post("bytes")];
    const uploaded = await store.head("t/quarantine/1");
    const written = await store.write("t/clean/1", Buffer.from("clean"), "image/jpeg");
    const kept = await store.head("t/clean/1");
    const link = await store.link("t/clean/1", 60, { name: "报告.jpg", inline: false });
    const answer = await fetch(link.url);
    const opened = [answer.status, await answer.text()];
    const as = answer.headers.get("content-disposition");
    const elsewhere = (await fetch(link.url.replace("clean", "quarantine"))).status;
    const removed = await store.remove("t/clean/1");
    return { posts, uploaded, written, kept, opened, as, elsewhere, removed, gone: await store.read("t/clean/1") };
  } finally {
    await sandbox.stop();
  }
}

void round().then(
  (told) => process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exit(1);
  },
);
