import { NEWS_LIMIT, type chatCalls, type ChatAbout } from "../../../shared/consultations/chat-calls";
import type { Consultation } from "../../../shared/consultations/model";
import { isOpen } from "../../../shared/consultations/states";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { ChatParts } from "./chat-parts";
import { sideOf, threadFor, type ChatCall } from "./side";
import { headOf } from "./views";

/** The newest page and everything that stands above it: as much work for ten messages as for ten thousand. */
export const openThread =
  (parts: ChatParts): Answering<(typeof chatCalls)["openThread"]> =>
  async ({ id }, call) => {
    const { repository, chats, present } = parts;
    const { tenant } = call;
    const head = await threadFor(parts, id, call);
    if (!head) return refused("thing.missing");
    await repository.recordReading(call, head.personId, `consultation#${id}`, "chat");
    const [consultation, messages] = await Promise.all([
      repository.unread(tenant, id),
      chats.before(tenant, id, undefined, NEWS_LIMIT),
    ]);
    if (!consultation) return refused("thing.missing");
    present.noted(tenant, id, sideOf(call.actor), call.now);
    const about = await aboutOf(parts, consultation, head.mostRounds ?? consultation.exchanges.most, call);
    // Messages that came after the head was read are fetched as news.
    const known = messages.filter(({ seq }) => seq <= head.lastSeq);
    return done({ about, head: headOf(head), messages: known, more: (known[0]?.seq ?? 1) > 1 });
  };

const TAKEN = ["ended", "rated", "stopped", "unanswered"];

async function aboutOf(
  { hospital, people, rules, deskPhone }: ChatParts,
  consultation: Consultation,
  mostRounds: number,
  { tenant, now, actor }: ChatCall,
): Promise<ChatAbout> {
  const { state, service, personId, doctorId, departmentId, diagnosis } = consultation;
  const { submittedAt, payUntil, acceptBy, endsAt, endedAt } = consultation;
  const [{ doctors, departments }, names] = await Promise.all([
    hospital.directory(tenant),
    people.names(tenant, personId),
  ]);
  const inFull = actor.kind === "patient" || isOpen(state) || TAKEN.includes(state);
  return {
    state,
    service,
    personId,
    personName: inFull ? names.name : names.maskedName,
    doctorId,
    doctorName: doctors.find(({ id }) => id === doctorId)?.name ?? { zh: "医生", en: "Doctor" },
    department: departments.find(({ id }) => id === departmentId)?.name ?? { zh: "", en: "" },
    diagnosis,
    submittedAt,
    payUntil,
    acceptBy,
    endsAt,
    endedAt,
    mostRounds,
    recallMinutes: rules.recall.minutes,
    files: {
      mostBytes: rules.files.mostBytes,
      voiceSeconds: rules.files.voiceSeconds,
      videoSeconds: rules.files.videoSeconds,
    },
    now,
    phone: deskPhone,
  };
}
