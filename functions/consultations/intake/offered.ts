import { isOnLeave, offers } from "../../../shared/consultations/desk";
import { departmentIn } from "../../../shared/consultations/eligibility-policy";
import type { ServiceKind } from "../../../shared/consultations/model";
import { done, refused } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { IntakeParts } from "./parts";

type Chosen = {
  readonly departmentId: string;
  readonly doctorId: string;
  readonly service: ServiceKind;
  readonly priceVersion: string;
};

/** Department, doctor, service and price in this order (D2-13): what is on offer now, at the price that was shown. */
export async function offered(
  parts: Pick<IntakeParts, "hospital" | "desks" | "eligibility" | "deskPhone">,
  tenant: string,
  { departmentId, doctorId, service: kind, priceVersion }: Chosen,
  now: Instant,
) {
  const asks = departmentIn(parts.eligibility, departmentId);
  if (!asks) return refused("department.offline", { phone: parts.deskPhone });
  const { doctors } = await parts.hospital.directory(tenant);
  const doctor = doctors.find(({ id }) => id === doctorId);
  if (!doctor) return refused("thing.missing");
  if (doctor.departmentId !== departmentId) return refused("doctor.elsewhere", { departmentId: doctor.departmentId });
  const desk = await parts.desks.shortDesk(tenant, doctorId);
  if (desk.leave && isOnLeave(desk, now))
    return refused("doctor.away", { until: desk.leave.to, note: desk.leave.note });
  const service = desk.services.find((one) => one.kind === kind);
  const prices = await parts.hospital.priceList(tenant);
  const line = prices.lines.find(({ code }) => code === service?.priceCode);
  if (!service || !line || !offers(desk, kind, now)) return refused("service.not-offered");
  if (priceVersion !== prices.version) return refused("price.changed", { priceVersion: prices.version });
  const { code: priceCode, name, fen, source } = line;
  return done({ asks, perDay: service.perDay, fee: { priceCode, name, fen, priceVersion, source } });
}
