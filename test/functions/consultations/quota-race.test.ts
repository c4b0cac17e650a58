import { memoryTable } from "../../../functions/kernel/table/memory";
import { createWhole } from "../../../functions/whole";
import { createPlaceStore } from "../../../functions/consultations/intake/places";
import { dayOf } from "../../../shared/kernel/time";
import { faultyTable } from "../../kit/faulty-table";
import { seededIds } from "../../kit/ids";
import { TENANT, type Answer } from "../../kit/hospital";
import { DOCTOR, eligible, openIntake, requestOf, setDesk } from "./intake-world";

const PER_DAY = 10;
const PEOPLE = 50;

/** So many people send a request to one doctor at the same moment; every answer, and what lies in the table. */
async function race(faults?: { random: () => number }) {
  const memory = memoryTable();
  const hospital = await openIntake({ table: memory });
  const services = [{ kind: "text" as const, priceCode: "CONSULT-TEXT-ASSOCIATE", perDay: PER_DAY, on: true }];
  await setDesk(hospital, { services });
  const patients = [];
  for (let n = 0; n < PEOPLE; n++) patients.push(await eligible(hospital));
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms % 3));
  const odds = { before: 0.04, lost: 0.08 };
  const table = faults ? faultyTable(memory, { ...faults, odds, pause }) : memory;
  const { api } = createWhole({ ...hospital.app.outside, table, after: () => undefined });
  const asks = patients.map((patient) => ({ request: requestOf(hospital, patient), token: patient.token }));
  const submit = async ({ request, token }: (typeof asks)[number]): Promise<Answer> => {
    for (;;) {
      const response = await api(
        new Request("http://hospital.test/api/consultations/submit", {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
          body: JSON.stringify(request),
        }),
      );
      // The table was busy: the phone asks again with the same id.
      if (response.status !== 503) return (await response.json()) as Answer;
    }
  };
  const answers = await Promise.all(asks.map(submit));
  const held = await createPlaceStore(memory).held(TENANT, DOCTOR, dayOf(hospital.clock.now()));
  return { answers, places: held.get("text") ?? [], asks };
}

test("fifty people on ten places of a doctor's day: ten requests, forty are told that it is full (S1, S4)", async () => {
  const { answers, places, asks } = await race();
  expect(answers.filter(({ ok }) => ok)).toHaveLength(PER_DAY);
  expect(answers.filter(({ code }) => code === "quota.full")).toHaveLength(PEOPLE - PER_DAY);
  expect(new Set(places.map(({ n }) => n)).size).toBe(PER_DAY);
  const winners = asks.filter((_, at) => answers[at]!.ok).map(({ request }) => request.id);
  expect(new Set(places.map(({ id }) => id))).toEqual(new Set(winners));
});

test.each([1, 2, 3])("the same with lost answers and a busy table, seed %i", async (seed) => {
  const { answers, places, asks } = await race({ random: seededIds(`race-${seed}`).fraction });
  const winners = asks.filter((_, at) => answers[at]!.ok).map(({ request }) => request.id);
  expect(winners).toHaveLength(PER_DAY);
  expect(new Set(places.map(({ id }) => id))).toEqual(new Set(winners));
});
