import type { proofCalls } from "../../../../shared/patients/proof-calls";
import type { Contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";

type Proof = Contract<typeof proofCalls>;
const refusals: RefusalsOf<Proof> = {
  "phone.missing": {
    what: "还没有绑定手机号码",
    why: "验证需要向您绑定的手机发短信。",
    next: "请先绑定手机号码，或打电话给我们。",
  },
  "code.too-soon": { what: "验证码刚刚发过", why: "两次发送之间需要间隔一会儿。", next: "请查看短信，或稍等再试。" },
  "code.too-many": {
    what: "今天发送的次数已满",
    why: "为防止骚扰，每个号码每天有次数限制。",
    next: "请明天再试，或打电话给我们。",
  },
  "sms.unreachable": { what: "短信没有发出", why: "短信服务暂时没有答复。", next: "请稍后再试，或打电话给我们。" },
  "code.wrong": { what: "验证码不对", why: "与短信里的六位数字不一致。", next: "请对照短信重新填写。" },
  "code.expired": { what: "验证码已过期", why: "验证码只在短时间内有效。", next: "请重新获取验证码。" },
  "wechat.code-refused": {
    what: "微信验证没有成功",
    why: "这不是绑定本账号的微信，或者登录凭证已经失效。",
    next: "请用短信验证，或打电话给我们。",
  },
  "wechat.unreachable": { what: "没有连上微信", why: "微信暂时没有答复。", next: "请稍后再试，或打电话给我们。" },
};

export const zh = {
  refusals,
  title: "先确认是您本人",
  why: "报告和病历只给本人看。请用您绑定的手机确认一次，半小时内不再询问。",
  getCode: "获取短信验证码",
  sentTo: (phone: string) => `验证码已发送到 ${phone}`,
  code: "短信验证码",
  codeHint: "六位数字，几分钟内有效",
  sixDigits: "请填写短信里的六位数字",
  goOn: "确认并继续",
  again: "可再次获取",
  byWechat: "用微信确认",
};
