import { done, refused } from "../../../shared/kernel/result";
import type { dispenseCalls } from "../../../shared/prescriptions/dispense-calls";
import { keepWords, takenOf, takeWords } from "../../../shared/prescriptions/dispense-rules";
import { plainWordsOf } from "../../../shared/prescriptions/leaflet";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { workOf } from "./dispense-view";

const plainOf = (drugId: string) => {
  const plain = plainWordsOf(drugId);
  return plain ? { plain } : {};
};

/** What is printed for the bag: the words of the prescription as it was signed, in plain language. */
export const label =
  (parts: Parts): Answering<(typeof dispenseCalls)["label"]> =>
  async ({ id }, call) => {
    const { tenant } = call;
    const found = await parts.repository.prescription(id, call, "label");
    const signed = found?.paidAt && (await parts.repository.content(tenant, found));
    if (!found || !signed) return refused("thing.missing");
    const [work, { name }, directory] = await Promise.all([
      workOf(parts, tenant, found),
      parts.people.names(tenant, found.personId),
      parts.hospital.directory(tenant),
    ]);
    const { content } = signed;
    return done({
      ...{ id, hospital: directory.name, name, ageMonths: content.person.ageMonths, label: id },
      lines: content.lines.map((line) => ({
        ...plainOf(line.drugId),
        ...{ drugId: line.drugId, name: line.name, strength: line.strength, form: line.form, pack: line.pack },
        packs: found.supply.find(({ drugId }) => drugId === line.drugId)?.given ?? line.packs,
        ...{ take: takeWords(line), note: line.note, keep: keepWords(line) },
        batches: work ? takenOf(work, line.drugId).map(({ number }) => number) : [],
      })),
      prescriber: found.prescriber.name,
      ...(found.approvedBy ? { reviewer: found.approvedBy.name } : {}),
      ...(work ? { dispensedBy: work.by.name } : {}),
      ...(work?.checkedBy ? { checkedBy: work.checkedBy.name } : {}),
      ...(found.dispensedAt ? { dispensedAt: found.dispensedAt } : {}),
      phone: parts.deskPhone,
    });
  };
