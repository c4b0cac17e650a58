import type { hospital } from "../../../../shared/hospital/contract";
import type { Contract, StaffRole } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";

const roles: Record<StaffRole, string> = {
  "clinic-desk": "门诊开单",
  triage: "超声分诊台",
  doctor: "医生",
  pharmacist: "药师审方",
  dispensary: "药房发药",
  "after-sale": "售后",
  finance: "财务",
  operations: "运营",
  auditor: "审计",
};
type Entering = Pick<(typeof hospital)["calls"], "staffSignIn" | "proveAgain">;
const refusals: RefusalsOf<Contract<Entering>> = {
  "sign-in.wrong": {
    what: "没有登录成功",
    why: "用户名、密码、动态验证码中有一项不对。每个验证码只能用一次。",
    next: "请等验证器换出新的六位数字后再试；连续五次不对会锁定一刻钟。",
  },
  "sign-in.locked": {
    what: "账号暂时锁定",
    why: "连续多次没有登录成功。",
    next: "到时间后再试；若不是您本人操作，请马上打电话。",
  },
  "proof.wrong": {
    what: "验证码不对",
    why: "验证码有误、已过期，或者已经用过。",
    next: "请等验证器换出新的六位数字后再试。",
  },
  "credential.expired": {
    what: "您的执业证书已过期",
    why: "证书过期的账号不能进入工作台。",
    next: "请打电话更新证书，更新后即可登录。",
  },
};

export const zh = {
  roles,
  refusals,
  knownBy: {
    years: (count: number) => `${count} 岁`,
    months: (count: number) => `${count} 个月`,
    record: (number: string) => `病历号 ${number}`,
  },
  title: "工作台",
  signIn: "登录工作台",
  name: "用户名",
  password: "密码",
  code: "动态验证码",
  codeHint: "验证器里的六位数字，约半分钟换一次",
  codeShape: "请填写六位数字",
  enter: "登录",
  signOut: "退出",
  retry: "再试一次",
  required: "请填写",
  call: (phone: string) => `电话 ${phone}`,
  lockedUntil: (at: string) => `锁定到 ${at}。`,
  out: {
    idle: {
      what: "已为您退出",
      why: (minutes: number) => `${minutes} 分钟没有操作，为保护患者隐私已自动退出。登录后回到刚才的页面。`,
    },
    ended: { what: "请重新登录", why: () => "登录已结束（到时间，或在别处退出）。登录后回到刚才的页面。" },
  },
  idleSoon: "一分钟内没有操作将自动退出，动一下鼠标或键盘即可继续。",
  noDesk: "这个账号还没有岗位",
  noDeskText: "您的账号有效，但还没有分配岗位，所以没有可以处理的工作。请联系医院信息科为您分配岗位，再重新登录。",
  noDeskCall: (phone: string) => `有疑问请打电话 ${phone}。`,
  proof: "请再验证一次身份",
  proofText: "涉及资金或签名的操作，需要五分钟内的身份验证。请输入验证器里的六位数字。",
  proofSend: "验证并继续",
  proofClose: "先不操作",
  posts: "岗位",
  queues: "我的队列",
  language: "English",
};
export type ShellWords = typeof zh;
