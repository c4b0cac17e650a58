import { createHash } from "node:crypto";
import type { documents } from "../../shared/documents/contract";
import { PageType } from "../../shared/documents/model";
import { done, refused } from "../../shared/kernel/result";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { ENDINGS, recordKey } from "./document";
import { inspect } from "./inspect";
import type { Parts } from "./parts";

/**
 * A report of the hospital record, looked at like an upload before anyone sees it (C7). Only a report that the record
 * lists for this very person is fetched, and who is given it is written down first (D1).
 */
export const viewRecorded =
  ({
    repository,
    people,
    record,
    store,
    scanner,
    policy,
  }: Parts): Answering<(typeof documents)["calls"]["viewRecorded"]> =>
  async ({ personId, reportId }, call) => {
    const person = await people.person(call.tenant, personId);
    if (!person?.recordNumber) return refused("thing.missing");
    const listed = await record.pregnancyOf(person.recordNumber, addDays(dayOf(call.now), -policy.recordDays));
    if (!listed.ok) return refused("record.unreachable");
    const report = listed.value.reports.find(({ id }) => id === reportId);
    if (!report) return refused("thing.missing");
    if (report.binaryId === undefined) return refused("report.no-file");
    await repository.recordReportView(personId, reportId, call);
    const file = await record.file(report.binaryId);
    if (!file.ok) return refused("record.unreachable");
    const announced = file.value && typeSaid(file.value.contentType);
    if (!file.value || !announced || file.value.bytes.byteLength > policy.mostBytes) return refused("report.no-file");
    const inspected = await inspect(file.value.bytes, announced, scanner, policy);
    if (!inspected.ok)
      return refused(inspected.code === "scanner.unreachable" ? "store.unreachable" : "report.no-file");
    const { bytes, contentType } = inspected.value;
    const key = recordKey(call.tenant, createHash("sha256").update(bytes).digest("hex"));
    const written = await store.write(key, bytes, contentType);
    if (!written.ok) return refused("store.unreachable");
    const name = `recorded-${report.on}.${ENDINGS[contentType]}`;
    const link = await store.link(key, policy.viewSeconds, { name, inline: true });
    return done({ ...link, contentType });
  };

/** The type as an HTTP header says it ("image/png; q=1"), where it is one that may be shown. */
const typeSaid = (header: string): PageType | undefined =>
  PageType.safeParse(header.split(";")[0]!.trim().toLowerCase()).data;
