import type { Sessions } from "../kernel/session";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { Sms } from "../ports/sms/port";
import type { Wechat } from "../ports/wechat/port";
import type { OneTimeCodes } from "./one-time-codes";
import type { ProxyStore } from "./privacy/proxy-store";
import type { Repository } from "./repository";

/** What the calls of this domain are given. `deskPhone` stands in refusals that only a person can mend. */
export type Parts = {
  readonly repository: Repository;
  readonly codes: OneTimeCodes;
  /** Codes that prove once more who somebody is; they fit nothing else. */
  readonly proofCodes: OneTimeCodes;
  /** Leave to act for others. */
  readonly proxies: Pick<ProxyStore, "liveOf">;
  readonly sessions: Sessions;
  readonly wechat: Wechat;
  readonly sms: Sms;
  readonly record: MedicalRecord;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly deskPhone: string;
};
