import type { patients } from "../../../shared/patients/contract";
import type { RefusalsOf } from "../i18n";

const refusals: RefusalsOf<typeof patients> = {
  "wechat.code-refused": {
    what: "微信登录没有成功",
    why: "微信给出的登录凭证已经失效。",
    next: "请关闭后重新打开再试，或打电话给我们。",
  },
  "wechat.risk-blocked": {
    what: "微信暂时限制了登录",
    why: "微信认为这次登录有风险。",
    next: "请稍后再试，或打电话给我们办理。",
  },
  "wechat.unreachable": { what: "没有连上微信", why: "微信暂时没有答复。", next: "请稍后再试，或打电话给我们。" },
  "code.too-soon": { what: "验证码刚刚发过", why: "两次发送之间需要间隔一会儿。", next: "请查看短信，或稍等再试。" },
  "code.too-many": {
    what: "今天发送的次数已满",
    why: "为防止骚扰，每个号码每天有次数限制。",
    next: "请明天再试，或打电话给我们。",
  },
  "sms.unreachable": { what: "短信没有发出", why: "短信服务暂时没有答复。", next: "请稍后再试，或打电话给我们。" },
  "code.wrong": { what: "验证码不对", why: "与短信里的六位数字不一致。", next: "请对照短信重新填写。" },
  "code.expired": { what: "验证码已过期", why: "验证码只在短时间内有效。", next: "请重新获取验证码。" },
  "phone.missing": {
    what: "还没有绑定手机号码",
    why: "验证需要向您绑定的手机发短信。",
    next: "请先绑定手机号码，或打电话给我们。",
  },
  "person.name-differs": {
    what: "姓名与已登记的不一致",
    why: "这个证件号码已登记了另一个姓名。",
    next: "请核对证件，按证件上的姓名填写；仍不一致请到人工窗口处理。",
  },
};

export const zh = {
  refusals,
  me: "我的",
  signIn: "登录",
  signInLead: "用手机号码登录，首次登录会自动建立账号。",
  signOut: "退出登录",
  notSignedIn: "您还没有登录",
  notSignedInText: "登录后可以预约、查看消息和管理家人。",
  phone: "手机号码",
  phoneExample: "13800000123",
  code: "短信验证码",
  codeHint: "六位数字，几分钟内有效",
  getCode: "获取验证码",
  codeSent: (phone: string) => `验证码已发送到 ${phone}`,
  resendIn: "可再次获取",
  otherPhone: "换一个号码",
  people: "就诊人",
  peopleHint: (count: number, most: number) => `${count} 位，最多 ${most} 位`,
  visits: "我的门诊预约",
  payments: "我的订单与缴费",
  prescriptions: "我的处方",
  addresses: "收货地址",
  reminders: "消息与提醒",
  own: {
    profile: "健康档案",
    consents: "我的同意书",
    proxies: "代办授权",
    looked: "谁看过我的病历",
    export: "导出我的资料",
    title: "我的资料",
  },
  addPerson: "添加就诊人",
  setting: "设置",
  language: "语言",
  elderly: "长辈模式",
  elderlyHint: "字更大，按钮更大",
  help: "电话咨询",
  mistakes: {
    "phone.malformed": "请填写 11 位手机号码",
    "code.six-digits": "请填写短信里的六位数字",
  } as Record<string, string>,
};
