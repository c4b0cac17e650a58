import type { Notice } from "../../shared/notifications/notice";
import type { NotificationPolicy } from "../../shared/notifications/policy";
import type { Log } from "../kernel/log";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { ServiceAccount } from "../ports/service-account/port";
import type { Sms } from "../ports/sms/port";
import type { Wechat } from "../ports/wechat/port";
import type { Calls } from "./calls";
import type { Followers } from "./followers";
import type { Leaves } from "./leaves";
import type { Repository } from "./repository";

/** What a notice must tell so that its domain can say whether it is still so. */
export type Asked = Pick<Notice, "about" | "whileIn" | "facts">;

/** What this domain is given. */
export type Parts = {
  readonly repository: Repository;
  readonly leaves: Leaves;
  readonly followers: Followers;
  readonly calls: Calls;
  readonly people: Pick<PatientsQueries, "contact" | "names" | "person">;
  readonly wechat: Wechat;
  /** Absent where the hospital has no service account. */
  readonly serviceAccount?: ServiceAccount | undefined;
  readonly sms: Sms;
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: NotificationPolicy;
  /** The desk's number, at the end of every text message. */
  readonly deskPhone: string;
  readonly stillTrue: (tenant: string, notice: Asked) => Promise<boolean>;
};
