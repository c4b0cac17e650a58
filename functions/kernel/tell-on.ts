import { commitWatch, type CommitWatch } from "./commit-watch";
import type { Outbox } from "./outbox";
import type { Write } from "./table/table";

/** News may lead to news: a payment fixes an appointment, which is told in turn. What is longer is left to the minute job. */
const MOST_ROUNDS = 5;

/** Tells the events of a commit, then those of what their reactions committed, so that nobody waits a minute between them. */
export async function tellOn(outbox: Pick<Outbox, "tell">, writes: readonly Write[], tenant: string): Promise<void> {
  let told: readonly Write[] = writes;
  for (let round = 0; round < MOST_ROUNDS && told.some(isNews); round++) {
    const next: CommitWatch = [];
    const now = told;
    await commitWatch.run(next, () => outbox.tell(now, tenant));
    told = next;
  }
}

const isNews = (write: Write): boolean => "put" in write && write.put.table === "outbox";
