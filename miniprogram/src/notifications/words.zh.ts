import type * as z from "zod/mini";
import type { Leave } from "../../../shared/notifications/contract";
import type { TemplateName } from "../../../shared/notifications/policy";

type Named<Key extends string> = Readonly<Record<Key, string>>;

export const zh = {
  title: "消息与提醒",
  lead: "医院的消息会从这些地方告诉您。",
  signIn: "登录",
  signInText: "登录后可以看到哪些消息能送到您这里。",
  channels: "哪些能送到",
  reaches: "能收到",
  partly: "部分能收到",
  not: "收不到",
  here: "这里的“消息”",
  hereText: "每一条消息都在，不管别处有没有收到。",
  wechat: "微信提醒",
  wechatNone: "这个账号还没有在微信小程序里登录过。",
  sms: "短信",
  smsText: "要紧的消息，微信没送到时发短信。",
  smsNone: "这个账号没有手机号码。用手机号码登录一次就可以收到。",
  account: "医院服务号",
  accountText: "您已关注，预约和缴费的消息会发到服务号。",
  accountNone: "您还没有关注。关注方法在下面。",
  leave: {
    always: "长期允许",
    enough: "还可以发几次",
    few: "只能再发一两次",
    none: "没有允许",
    unknown: "发送时才知道",
  } as Named<z.infer<typeof Leave>>,
  templates: {
    "examination-appointment": "预约结果",
    "application-progress": "申请进展",
    "visit-reminder": "就诊提醒",
    "payment-result": "付款结果",
    "refund-progress": "退款进展",
  } as Named<z.infer<typeof TemplateName>>,
  line: (name: string, leave: string) => `${name}：${leave}`,
  allow: "允许微信提醒",
  allowText: "微信每允许一次，通常只能发一条，所以办理预约、支付时会再问您。",
  allowed: "已记下您的选择。",
  refused: "以前选过“拒绝”，或在微信里关掉了？点右上角“…”，再点“设置”“通知管理”，可以重新打开。",
  inWechat: "请在微信里打开“智慧医院”小程序，再到这一页允许提醒。",
  follow: "怎样关注医院服务号",
  codeTitle: "医院服务号的二维码",
  codeText: "在这部手机的微信里：长按上面的码，再点“识别图中的码”。在电脑上：用微信扫一扫。",
  steps: (name: string, _meaning: string) => [
    "打开微信，点右上角“+”，再点“扫一扫”，扫门诊大厅或超声科分诊台海报上的二维码。",
    `不在医院时：在微信顶上搜索“${name}”，点开服务号，再点“关注公众号”。`,
    "关注后点服务号下面的“智慧医院”，就会回到这里。",
  ],
  meanwhile: "还没关注时",
  meanwhileText: "每条消息照样在这里；您允许的微信提醒和要紧的短信也照常发。关注后，服务号里还会再收到。",
  call: "收不到消息请打电话",
};
