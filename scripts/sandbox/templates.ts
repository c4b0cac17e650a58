/** A subscription message template as the account owns it: keys carry their value type ("thing1", "time2"). */
export type WechatTemplate = {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** 2 one message per accept, 3 long-term. */
  readonly type: 2 | 3;
  readonly fields: readonly { readonly key: string; readonly label: string; readonly values?: readonly string[] }[];
};

/** An approved SMS text; {1}, {2} … are its parameters. Verification texts take digits only. */
export type SmsTemplate = {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly verification: boolean;
};

const field = (key: string, label: string, values?: readonly string[]) => ({ key, label, ...(values && { values }) });

const REMINDER = [
  field("thing1", "项目"),
  field("time2", "时间"),
  field("thing3", "地点"),
  field("thing4", "温馨提示"),
];
const money = (amount: string, state: string, time: string) => [
  field("thing1", "项目"),
  field("amount2", amount),
  field("phrase3", state),
  field("time4", time),
  field("thing5", "备注"),
];
const PAYMENT = money("金额", "缴费结果", "缴费时间");
const REFUND = money("退费金额", "退费进度", "更新时间");

/** None of them names a pregnancy, a diagnosis or a drug: they show on lock screens. */
export const WECHAT_TEMPLATES: readonly WechatTemplate[] = [
  {
    kind: "examinationAppointment",
    id: "kX1p0rT7yQ3sB5nV9cM2eH4jL6wZ8aD0fG1uI3oP5k_",
    title: "检查预约通知",
    type: 3,
    fields: [
      field("thing1", "预约项目"),
      field("time2", "检查时间"),
      field("thing3", "检查地点"),
      field("phrase4", "预约状态"),
      field("thing5", "温馨提示"),
    ],
  },
  {
    kind: "applicationProgress",
    id: "mB7q2wE9rT4yU6iO1pA3sD5fG8hJ0kL2zX4cV6bN8m_",
    title: "申请进度通知",
    type: 3,
    fields: [
      field("thing1", "申请项目"),
      field("phrase2", "当前进度"),
      field("time3", "更新时间"),
      field("thing4", "备注"),
    ],
  },
  {
    kind: "visitReminder",
    id: "zC3v5bN7mL9kJ1hG3fD5sA7pO9iU2yT4rE6wQ8xZ0c_",
    title: "就诊提醒",
    type: 3,
    fields: REMINDER,
  },
  {
    kind: "paymentResult",
    id: "hT6r8eW0qY2uI4oP6aS8dF1gJ3kL5zX7cV9bN2mQ4w_",
    title: "缴费结果通知",
    type: 2,
    fields: PAYMENT,
  },
  {
    kind: "refundProgress",
    id: "dK9l1jH3gF5dS7aP9oI2uY4tR6eW8qM1nB3vC5xZ7l_",
    title: "退费进度通知",
    type: 2,
    fields: REFUND,
  },
];

/** What the service account owns: the same titles under ids of its own. */
export const SERVICE_TEMPLATES: readonly WechatTemplate[] = WECHAT_TEMPLATES.map((template, at) => ({
  ...template,
  id: `s${String(at + 1)}${[...template.id].reverse().join("").slice(0, 41)}`,
}));

export const SMS_TEMPLATES: readonly SmsTemplate[] = [
  {
    kind: "signInCode",
    id: "1900001",
    verification: true,
    text: "您的验证码为{1}，{2}分钟内有效。如非本人操作，请忽略本短信。",
  },
  {
    kind: "proxyCode",
    id: "1900006",
    verification: true,
    text: "有人申请替您在本院办理业务，代办码{1}，{2}分钟内有效。您同意才把它告诉对方；不同意请不要告诉任何人。",
  },
  {
    kind: "examinationAppointment",
    id: "1900002",
    verification: false,
    text: "您的检查预约已安排：{1}，地点{2}。详情请打开小程序查看，咨询电话{3}。",
  },
  {
    kind: "applicationProgress",
    id: "1900003",
    verification: false,
    text: "您提交的申请有新进展：{1}。请打开小程序查看，咨询电话{2}。",
  },
  {
    kind: "paymentProgress",
    id: "1900005",
    verification: false,
    text: "您的医院费用有新进展：{1}。请打开小程序查看，咨询电话{2}。",
  },
  {
    kind: "inboxUnread",
    id: "1900004",
    verification: false,
    text: "您有一条重要通知尚未阅读，请打开小程序查看，咨询电话{1}。",
  },
];
