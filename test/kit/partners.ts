import type {
  FollowUpRecord,
  MedicalRecord,
  PregnancyRecord,
  RecordedPatient,
  AppointmentToRecord,
} from "../../functions/ports/medical-record/port";
import type { Sms } from "../../functions/ports/sms/port";
import type { Shipping, SubscribeMessage, VisitMessage, VisitScene, Wechat } from "../../functions/ports/wechat/port";
import { done, refused } from "../../shared/kernel/result";
import { recordMoneyDouble } from "./record-money";
import { pushDouble } from "./service-account";

export { serviceAccountDouble } from "./service-account";

/**
 * WeChat with a memory: what was sent, who allows messages, which codes are good; `stopped` cuts the line. The Medical
 * Assistant is off until `visitScenes` has something; `unpaid` are numbers whose payment WeChat does not know yet.
 */
export function wechatDouble() {
  const double = {
    sent: [] as SubscribeMessage[],
    allows: new Set<string>(),
    logins: new Map<string, string>(),
    phones: new Map<string, string>(),
    visitScenes: new Set<VisitScene>(),
    visits: [] as VisitMessage[],
    unpaid: new Set<string>(),
    shipped: [] as Shipping[],
    lasting: false,
    stopped: false,
    risky: false,
  };
  const held = (id: string) => ({ id, lasting: double.lasting });
  const port: Wechat = {
    async exchangeLoginCode(code) {
      if (double.stopped) return refused("unreachable");
      if (double.risky) return refused("risk-blocked");
      const openid = double.logins.get(code);
      double.logins.delete(code);
      return openid ? done({ openid }) : refused("code-refused");
    },
    async phoneNumber(code) {
      if (double.stopped) return refused("unreachable");
      const phone = double.phones.get(code);
      return phone ? done({ phone }) : refused("code-refused");
    },
    async sendSubscribeMessage(message) {
      if (double.stopped) return refused("unreachable");
      if (!double.allows.has(message.openid)) return refused("not-subscribed");
      double.sent.push(message);
      return done({});
    },
    templateIds: () => ["template-appointment", "template-progress"],
    templates: () => ({
      "examination-appointment": held("template-appointment"),
      "application-progress": held("template-progress"),
      "visit-reminder": held("template-reminder"),
      "payment-result": held("template-payment"),
      "refund-progress": held("template-refund"),
    }),
    async sendVisitMessage(message) {
      if (double.stopped) return refused("unreachable");
      if (!double.visitScenes.has(message.scene)) return refused("not-enabled");
      if (!double.visits.some(({ messageId }) => messageId === message.messageId)) double.visits.push(message);
      return done({});
    },
    async tellShipping(shipping) {
      if (double.stopped) return refused("unreachable");
      if (double.unpaid.has(shipping.number)) return refused("not-yet");
      double.shipped.push(shipping);
      return done({});
    },
    async programCode(page, scene) {
      return double.stopped ? refused("unreachable") : done(new TextEncoder().encode(`${page}?scene=${scene}`));
    },
    push: pushDouble,
  };
  return Object.assign(double, { port });
}

/** Text messages with a memory. */
export function smsDouble() {
  const double = {
    sent: [] as { phone: string; template: string; values: readonly string[] }[],
    stopped: false,
    limited: false as boolean | "for-seconds",
  };
  const port: Sms = {
    async send(phone, template, values) {
      if (double.stopped) return refused("unreachable");
      if (double.limited) return refused("limited", double.limited === true ? undefined : double.limited);
      double.sent.push({ phone, template, values });
      return done({ messageId: `sms-${double.sent.length}` });
    },
  };
  return Object.assign(double, { port });
}

const nothing: PregnancyRecord = { encounters: [], observations: [], reports: [], forms: [] };

const nobody: FollowUpRecord = { visits: [], tests: [], reports: [], medicines: [], allergies: [] };

/** A hospital record in memory; `stopped` takes it out of reach. */
export function recordDouble() {
  const kept = recordMoneyDouble(() => double.stopped);
  const double = {
    /** Payments and refunds by number, and every telling of one in turn. */
    money: kept.money,
    moneyTold: kept.told,
    patients: [] as (RecordedPatient & { identityNumber: string })[],
    pregnancies: new Map<string, Partial<PregnancyRecord>>(),
    /** What a follow-up rests on, by record number. */
    followUps: new Map<string, Partial<FollowUpRecord>>(),
    /** Files of reports, by the id of their Binary. */
    files: new Map<string, { bytes: Uint8Array; contentType: string }>(),
    /** Since which days pregnancies were asked for, and which files, in turn. */
    asked: { since: [] as string[], files: [] as string[], patients: 0 },
    written: [] as AppointmentToRecord[],
    stopped: false,
    /** Lists still come, files no longer do. */
    filesStopped: false,
  };
  const port: MedicalRecord = {
    async findPatient(by) {
      double.asked.patients++;
      if (double.stopped) return refused("unreachable");
      return done(
        double.patients.find((one) =>
          "identityNumber" in by ? one.identityNumber === by.identityNumber : one.recordNumber === by.recordNumber,
        ),
      );
    },
    async findPatients(identityNumber) {
      if (double.stopped) return refused("unreachable");
      return done(double.patients.filter((one) => one.identityNumber === identityNumber));
    },
    async pregnancyOf(recordNumber, since) {
      double.asked.since.push(since);
      return double.stopped ? refused("unreachable") : done({ ...nothing, ...double.pregnancies.get(recordNumber) });
    },
    async followUpRecordOf(recordNumber) {
      return double.stopped ? refused("unreachable") : done({ ...nobody, ...double.followUps.get(recordNumber) });
    },
    async file(binaryId) {
      double.asked.files.push(binaryId);
      return double.stopped || double.filesStopped ? refused("unreachable") : done(double.files.get(binaryId));
    },
    async writeAppointment(appointment) {
      if (double.stopped) return refused("unreachable");
      double.written = [...double.written.filter(({ id }) => id !== appointment.id), appointment];
      return done({});
    },
    ...kept.port,
  };
  return Object.assign(double, { port });
}
