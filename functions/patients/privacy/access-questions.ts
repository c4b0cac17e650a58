import { done, refused } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import { maskName } from "../../../shared/patients/model";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { AccessQuestion } from "../../../shared/patients/privacy-views";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import type { KeptQuestion } from "./access-store";
import type { PrivacyParts } from "./parts";

type Calls = (typeof privacy)["calls"];
const DAY_MINUTES = 24 * 60;

/** One question a row; the same tap finds itself. */
export const askAboutAccess =
  ({ access, policy }: PrivacyParts): Answering<Calls["askAboutAccess"]> =>
  async ({ id, personId, row, note }, call) => {
    const { tenant, now, fingerprint, actor } = call;
    const looked = await access.row(tenant, personId, row);
    if (!looked) return refused("thing.missing");
    const answerBy = addMinutes(now, policy.accessQuestion.days * DAY_MINUTES);
    const question: KeptQuestion = {
      v: 1,
      id,
      personId,
      accountId: actor.accountId,
      row,
      accessAt: looked.at,
      accessBy: looked.name?.zh ?? looked.who.split(":")[0]!,
      accessWhat: looked.thing.split("#")[0]!,
      note,
      askedAt: now,
      answerBy,
      fingerprint,
    };
    const audit = auditOfWrite(call, { subject: personId, thing: `access-question#${id}`, action: "ask" });
    if ((await access.commit([...access.creation(tenant, question), audit])).ok) return done({ id, answerBy });
    const earlier = await access.questionOf(tenant, personId, row);
    if (!earlier) return refused("request.reused");
    if (earlier.id !== id) return refused("question.asked", { id: earlier.id });
    return earlier.fingerprint === fingerprint ? done({ id, answerBy: earlier.answerBy }) : refused("request.reused");
  };

const view = async ({ repository }: PrivacyParts, tenant: string, kept: KeptQuestion): Promise<AccessQuestion> => {
  const { v: version, accountId: _a, fingerprint: _f, stepId: _s, ...rest } = kept;
  const person = await repository.person(tenant, kept.personId);
  return { ...rest, version, maskedName: maskName(person?.name ?? "") };
};

export const accessQuestions =
  (parts: PrivacyParts): Answering<Calls["accessQuestions"]> =>
  async ({ cursor }, { tenant }) => {
    const found = await parts.access.open(tenant, cursor);
    const items = await Promise.all(found.questions.map((question) => view(parts, tenant, question)));
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

export const answerAccessQuestion =
  (parts: PrivacyParts): Answering<Calls["answerAccessQuestion"]> =>
  async ({ id, stepId, version, answer }, call) => {
    const { tenant, now } = call;
    const before = await parts.access.question(tenant, id);
    if (!before) return refused("thing.missing");
    if (before.stepId === stepId && before.answer === answer) return done(await view(parts, tenant, before));
    if (before.answeredAt || before.v !== version) return refused("question.answered");
    const after: KeptQuestion = { ...before, v: before.v + 1, answer, answeredAt: now, stepId };
    const audit = auditOfWrite(call, { subject: before.personId, thing: `access-question#${id}`, action: "answer" });
    const committed = await parts.access.commit([...parts.access.answering(tenant, after), audit]);
    return committed.ok ? done(await view(parts, tenant, after)) : refused("question.answered");
  };
