import { memoryTable } from "../../../functions/kernel/table/memory";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { profileOf } from "../patients/profile-of";
import { eligible, openIntake, submits } from "./intake-world";

describe("what stands when it is looked at and no longer when it is written (A7)", () => {
  /** Something happens in the moment between looking and writing. */
  async function meanwhile(between: (world: Hospital, her: Patient) => Promise<unknown>) {
    const memory = memoryTable();
    let due: (() => Promise<unknown>) | undefined;
    const commit: typeof memory.commit = async (writes) => {
      const opens = writes.some(
        (one) => "put" in one && one.put.sk === "head" && one.put.pk.includes("#consultation#"),
      );
      const work = opens ? due : undefined;
      if (work) due = undefined;
      await work?.();
      return memory.commit(writes);
    };
    const world = await openIntake({ table: { ...memory, commit } });
    const her = await eligible(world);
    due = () => between(world, her);
    const id = world.id();
    return { answer: await submits(world, her, { id }), kept: await keptIn(world, id) };
  }
  const keptIn = (world: Hospital, id: string) => world.app.repositories.consultations.unread(TENANT, id);

  test("a consent withdrawn in between: nothing is written (consent.missing)", async () => {
    const { answer, kept } = await meanwhile((world, { personId, token }) =>
      world.call("privacy/withdrawConsent", { id: world.id(), personId, document: "online-follow-up" }, token),
    );
    expect([answer.code, answer.details.document, kept]).toEqual(["consent.missing", "online-follow-up", undefined]);
  });

  test("a profile changed in between is confirmed again (profile.unconfirmed)", async () => {
    const { answer, kept } = await meanwhile((world, { personId, token }) => {
      const profile = profileOf({ pregnancy: { is: "pregnant" } });
      return world.call("privacy/saveProfile", { personId, stepId: world.id(), version: 1, profile }, token);
    });
    expect([answer.code, answer.details, kept]).toEqual(["profile.unconfirmed", { version: 2 }, undefined]);
  });

  test("another request of hers to this doctor, sent from another phone (consultation.exists)", async () => {
    let first = "";
    const { answer, kept } = await meanwhile(async (world, her) => {
      first = (await submits(world, her)).value.id;
    });
    expect([answer.code, answer.details, kept]).toEqual(["consultation.exists", { id: first }, undefined]);
  });
});
