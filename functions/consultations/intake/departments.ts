import { icd10Of } from "../../../shared/consultations/data/icd10";
import { departmentIn } from "../../../shared/consultations/eligibility-policy";
import { isLongTerm, maxAgeOf } from "../../../shared/consultations/eligibility-rules";
import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { FollowUpDepartment } from "../../../shared/consultations/intake-views";
import { done, refused } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { doctorsOf, onlineDoctor } from "./directory";
import type { IntakeParts } from "./parts";

type Calls = typeof intakeCalls;

/** How many doctors offer something changes a few times a day: each instance looks once in so long. */
const KEEP_MS = 60_000;

/** The departments of the policy that the directory knows, in the policy's order, with their doctors counted. */
function departmentList(parts: IntakeParts) {
  const kept = new Map<string, { until: number; value: Promise<FollowUpDepartment[]> }>();
  const load = async (tenant: string): Promise<FollowUpDepartment[]> => {
    const { departments, doctors } = await parts.hospital.directory(tenant);
    return Promise.all(
      parts.eligibility.departments.flatMap(({ departmentId }) => {
        const found = departments.find(({ id }) => id === departmentId);
        if (!found) return [];
        const mine = doctors.filter((one) => one.departmentId === departmentId);
        const count = mine.map(async ({ id }) => {
          const { services } = await parts.desks.shortDesk(tenant, id);
          return services.some(({ on, perDay }) => on && perDay > 0) ? 1 : 0;
        });
        const line = { departmentId, name: found.name, about: found.about };
        return [Promise.all(count).then((ones) => ({ ...line, doctors: ones.reduce<number>((a, b) => a + b, 0) }))];
      }),
    );
  };
  return (tenant: string, now: Instant): Promise<FollowUpDepartment[]> => {
    const known = kept.get(tenant);
    if (known && known.until > Date.parse(now)) return known.value;
    const value = load(tenant);
    kept.set(tenant, { until: Date.parse(now) + KEEP_MS, value });
    value.catch(() => kept.delete(tenant));
    return value;
  };
}

/** The public part: departments, what each asks, its doctors, and the way from plain words to a department. */
export function directoryCalls(parts: IntakeParts) {
  const { eligibility: policy, deskPhone: phone } = parts;
  const list = departmentList(parts);
  const open = async (tenant: string, now: Instant) => (await list(tenant, now)).filter((one) => one.doctors > 0);

  const departments: Answering<Calls["departments"]> = async (_input, { tenant, now }) =>
    done({ departments: await open(tenant, now) });

  const department: Answering<Calls["department"]> = async ({ departmentId }, { tenant, now }) => {
    const found = (await list(tenant, now)).find((one) => one.departmentId === departmentId);
    const asks = departmentIn(policy, departmentId);
    if (!found || !asks) return refused("department.offline", { phone });
    return done({
      ...found,
      acuteSigns: asks.acuteSigns,
      symptoms: asks.symptoms,
      diagnoses: asks.diagnoses.map((code) => ({
        code,
        name: icd10Of(code)?.name ?? { zh: code, en: code },
        maxAgeDays: maxAgeOf(policy, departmentId, code),
        longTerm: isLongTerm(policy, code),
      })),
      kinds: policy.kinds.counted,
      maxAgeDays: asks.maxAgeDays ?? policy.age.days,
      guardianUnderYears: policy.guardian.underYears,
      leastWords: policy.words.least,
      policyVersion: policy.version,
      source: policy.age.source,
      phone,
    });
  };

  const doctors: Answering<Calls["doctors"]> = async ({ departmentId }, { tenant, now }) => {
    if (!departmentIn(policy, departmentId)) return refused("department.offline", { phone });
    const { version: priceVersion } = await parts.hospital.priceList(tenant);
    return done({ doctors: await doctorsOf(parts, tenant, departmentId, now), priceVersion });
  };

  const doctor: Answering<Calls["doctor"]> = async ({ doctorId }, { tenant, now }) => {
    const known = (await parts.hospital.directory(tenant)).doctors.find(({ id }) => id === doctorId);
    const follows = known && departmentIn(policy, known.departmentId);
    const found = follows && (await onlineDoctor(parts, tenant, known, now));
    if (!found) return refused("thing.missing");
    return done({ doctor: found, priceVersion: (await parts.hospital.priceList(tenant)).version });
  };

  const guide: Answering<Calls["guide"]> = async ({ seeker }, { tenant, now }) => {
    const known = await open(tenant, now);
    return done({
      redFlags: parts.guide.redFlags.filter(({ of }) => of.includes(seeker)).map(({ id, words }) => ({ id, words })),
      complaints: parts.guide.complaints.flatMap(({ id, of, words, departmentId }) => {
        const found = known.find((one) => one.departmentId === departmentId);
        return found && of.includes(seeker) ? [{ id, words, departmentId, name: found.name }] : [];
      }),
      source: parts.guide.source,
    });
  };
  return { departments, department, doctors, doctor, guide };
}
