import { addMinutes } from "../../shared/kernel/time";
import { demoConsultations } from "./data/demo-consultations";
import { demoMedicine } from "./data/demo-medicine";
import { demoRequests } from "./data/demo-requests";
import { tokenOf } from "./signed-in";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import { medicineIdOf } from "./medicine";
import type { Stage } from "./stage";

/** The id under which a service request of the demonstration lies. */
export const requestIdOf = (key: string) => seedId(`request/${key}`);

/** Service requests in paid orders of medicine: one was answered, one waits for the desk. None where none is paid. */
export async function applyRequests(stage: Stage): Promise<void> {
  const { app, tenant, ask, now, shift } = stage;
  for (const { key, of, kind, words, askedMinutesAgo, answer } of demoRequests) {
    const subject = { domain: "prescriptions", id: medicineIdOf(of) } as const;
    const bought = await app.repositories.prescriptions.unread(tenant, subject.id);
    if (bought?.paidBy === undefined) continue;
    const { consultation } = demoMedicine.find((one) => one.key === of)!;
    const { personKey } = demoConsultations.find((one) => one.key === consultation)!;
    shift(now);
    const { token } = await app.sessions.open(tenant, { kind: "patient", accountId: accountIdOf(personKey) });
    const desk = await tokenOf(stage, "aftersale.chi");
    shift(addMinutes(now, -askedMinutesAgo));
    const id = requestIdOf(key);
    await ask("requests/ask", { id, orderId: bought.paidBy, kind, words, documentIds: [] }, token);
    if (answer) {
      shift(addMinutes(now, -answer.minutesAgo));
      await ask("requests/answer", { id, stepId: seedId(`${id}/answer`), version: 1, words: answer.words }, desk);
    }
    shift(now);
  }
}
