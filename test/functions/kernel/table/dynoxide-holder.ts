import { startDynoxide } from "../../../../scripts/dynoxide";

/** Starts a server, prints its process id and stays; somebody will kill it. */
void startDynoxide().then((server) => {
  process.stdout.write(`${server?.pid}\n`);
  setInterval(() => undefined, 1000);
});
