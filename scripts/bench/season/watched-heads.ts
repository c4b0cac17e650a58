import { Application } from "../../../shared/appointments/application";
import type { Table, Write } from "../../../functions/kernel/table/table";

/** Hears of every application as it now stands, whoever changed it: what a phone would be told of it. */
export function watchedHeads(table: Table, hear: (application: Application) => void): Table {
  const head = (write: Write): Application | undefined => {
    if (!("put" in write) || write.put.table !== "appointments" || write.put.sk !== "head") return undefined;
    if (!write.put.pk.includes("#application#")) return undefined;
    const { retain: _retain, ...application } = write.item;
    return application as unknown as Application;
  };
  return {
    ...table,
    async commit(writes) {
      const committed = await table.commit(writes);
      if (committed.ok) for (const write of writes) hearIf(head(write));
      return committed;
    },
  };
  function hearIf(application: Application | undefined): void {
    if (application) hear(application);
  }
}
