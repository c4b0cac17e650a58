import { awayOf, isOnLeave, isWorking, medianReply, type DoctorDesk } from "../../../shared/consultations/desk";
import type { OnlineDoctor, ServiceOnOffer } from "../../../shared/consultations/intake-views";
import type { ServiceKind } from "../../../shared/consultations/model";
import type { Doctor, PriceList } from "../../../shared/hospital/model";
import { addDays, dayOf, instantOf, type Instant } from "../../../shared/kernel/time";
import type { IntakeParts } from "./parts";
import type { Held } from "./places";

/** The services that a doctor's desk has on, priced by the public list; one without a line there is not on offer. */
function servicesOf(
  { services }: DoctorDesk,
  { lines }: PriceList,
  held: ReadonlyMap<ServiceKind, readonly Held[]>,
): ServiceOnOffer[] {
  return services.flatMap(({ kind, priceCode, perDay, on }) => {
    const line = lines.find(({ code }) => code === priceCode);
    if (!on || perDay < 1 || !line) return [];
    const left = Math.max(0, perDay - (held.get(kind)?.length ?? 0));
    return [{ kind, priceCode, name: line.name, fen: line.fen, source: line.source, perDay, left }];
  });
}

/** When the doctor is back, where that is known: the end of a pause, or the day after the leave. */
function backAt(desk: DoctorDesk, now: Instant): Instant | undefined {
  if (desk.leave && isOnLeave(desk, now)) return instantOf(addDays(desk.leave.to, 1), "00:00");
  return awayOf(desk, now)?.why === "paused" ? desk.pausedUntil : undefined;
}

/** A doctor as patients find one: services, public prices, measured reply time, today's places; undefined: offers nothing. */
export async function onlineDoctor(
  { desks, places, hospital, policy }: Pick<IntakeParts, "desks" | "places" | "hospital" | "policy">,
  tenant: string,
  { id: doctorId, name, title, about, departmentId }: Doctor,
  now: Instant,
): Promise<OnlineDoctor | undefined> {
  const today = dayOf(now);
  const [desk, prices] = await Promise.all([desks.desk(tenant, doctorId), hospital.priceList(tenant)]);
  if (!desk.services.some(({ on }) => on)) return undefined;
  const services = servicesOf(desk, prices, await places.held(tenant, doctorId, today));
  if (!services.length) return undefined;
  const { least, kept } = policy.replies;
  const replies = desk.replies.slice(0, kept);
  const minutes = medianReply(replies, least);
  const away = awayOf(desk, now);
  const open = services.some(({ left }) => left > 0) ? "open" : "full";
  const back = backAt(desk, now);
  return {
    doctorId,
    departmentId,
    name,
    title,
    about,
    services,
    reply:
      minutes === undefined
        ? { is: "too-few", of: replies.length, least }
        : { is: "median", minutes, of: replies.length },
    state: away?.why === "leave" ? "leave" : open === "full" ? "full" : (away?.why ?? "open"),
    ...(desk.working && isWorking(desk, now) ? { workingUntil: desk.working.until } : {}),
    ...(away?.why === "paused" ? { pausedUntil: desk.pausedUntil, pauseNote: away.note } : {}),
    ...(desk.leave && desk.leave.to >= today ? { leave: desk.leave } : {}),
    ...(back ? { backAt: back } : {}),
  };
}

/** The doctors of a department that offer something online, in the order of the directory. */
export async function doctorsOf(parts: IntakeParts, tenant: string, departmentId: string, now: Instant) {
  const { doctors } = await parts.hospital.directory(tenant);
  const mine = doctors.filter((one) => one.departmentId === departmentId);
  const found = await Promise.all(mine.map((one) => onlineDoctor(parts, tenant, one, now)));
  return found.filter((one) => one !== undefined);
}
