import { CURRENT_CONSENTS, type ConsentText } from "../../consents";

/** Separate consent to the use of health data (PIPL art. 28-31; C.4). */
export const healthData: ConsentText = {
  document: "health-data",
  version: CURRENT_CONSENTS["health-data"],
  title: { zh: "健康信息处理同意书", en: "Consent to the use of health data" },
  paragraphs: [
    {
      zh: "健康信息是敏感个人信息。为了给您复诊，医院需要使用：您的姓名、证件和电话，您在本院的就诊、检查、检验和用药记录，您填写的健康档案，以及您和医生的交流内容。",
      en: "Health data is sensitive personal information. To follow you up the hospital needs your name, identity document and phone, your visits, tests, imaging and medicines at this hospital, the health profile that you fill in, and what you and the doctor write to each other.",
    },
    {
      zh: "只有为您服务的医务人员能看，每一次查看都有记录，您可以在“谁看过我的病历”里逐条看到。医院不会出售这些信息，也不会用于广告。",
      en: "Only the staff who serve you may look, and each look is recorded: you can see every one of them under “Who looked at my record”. The hospital sells none of it and uses none of it for advertising.",
    },
    {
      zh: "证件号码、电话和健康档案加密保存。病历至少保存 15 年，交流内容至少保存 3 年，这是法律的要求。",
      en: "Identity numbers, phone numbers and the health profile are kept encrypted. Records are kept for at least 15 years and conversations for at least 3 years, as the law requires.",
    },
    {
      zh: "您可以随时查看、更正、导出自己的信息，可以撤回同意，也可以要求删除不再需要的信息。法律要求保存的病历在期限内不能删除。",
      en: "At any time you may see, correct and export your data, withdraw this consent, and ask for the deletion of what is no longer needed. Records that the law requires cannot be deleted within their time.",
    },
    {
      zh: "未满 14 周岁的孩子由监护人阅读并同意；孩子满 14 周岁和满 18 周岁后，会重新征求同意。",
      en: "For a child under 14 a guardian reads and agrees; once the child has turned 14, and again 18, consent is asked anew.",
    },
  ],
  stops: {
    zh: "撤回后，线上复诊等需要健康信息的服务不能再发起，到医院看病不受影响。撤回不影响之前已经做的事；已经形成的病历按法律必须保存 15 年，不能删除。",
    en: "After withdrawing, services that need health data, such as online follow-up, cannot be requested any more; seeing a doctor at the hospital is not affected. What was done before stays lawful, and records must be kept for 15 years.",
  },
};
