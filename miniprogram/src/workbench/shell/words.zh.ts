import type { hospital } from "../../../../shared/hospital/contract";
import type { StaffRole } from "../../../../shared/kernel/contract";
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
const refusals: RefusalsOf<typeof hospital> = {
  "sign-in.wrong": { what: "登录没有成功", why: "姓名、密码或验证码有一项不对。", next: "请核对后重新填写。" },
  "sign-in.locked": { what: "账号暂时锁定", why: "连续多次没有登录成功。", next: "请稍后再试，或联系信息科。" },
  "credential.expired": {
    what: "执业证书已过期",
    why: "证书过期的账号不能进入工作台。",
    next: "请联系医务科更新证书。",
  },
};

export const zh = {
  roles,
  refusals,
  title: "工作台",
  signIn: "登录工作台",
  name: "用户名",
  password: "密码",
  code: "动态验证码",
  codeHint: "验证器里的六位数字",
  enter: "登录",
  signOut: "退出",
  retry: "再试一次",
  required: "请填写",
  noDesk: "您的岗位没有工作台页面",
  noDeskText: "请联系运营人员分配岗位。",
  language: "English",
};
