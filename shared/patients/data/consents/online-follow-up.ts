import { CURRENT_CONSENTS, type ConsentText } from "../../consents";

/** Informed consent to online follow-up (Internet Diagnosis and Treatment Measures 2018, art. 16, 17; C1-C9). */
export const onlineFollowUp: ConsentText = {
  document: "online-follow-up",
  version: CURRENT_CONSENTS["online-follow-up"],
  title: { zh: "线上复诊知情同意书", en: "Informed consent to online follow-up" },
  paragraphs: [
    {
      zh: "线上复诊只为常见病、慢性病的复诊服务：您在本院看过门诊或住过院，医生已经明确诊断，这次是同一个病。第一次看病、急症、危重和疑难的情况不能在线上看，请到医院；情况紧急请马上拨打 120。",
      en: "Online follow-up is for common and chronic diseases that a doctor of this hospital has already diagnosed at a clinic visit or a stay, and for the same disease now. First visits, emergencies, critical and difficult cases cannot be seen online: please come to the hospital, and in an emergency call 120 at once.",
    },
    {
      zh: "医生不能为您当面检查，只能根据您写下的情况、您上传的资料和您在本院的病历来判断，因此判断会受到限制。请如实、完整地告诉医生您的症状、正在用的药、过敏、怀孕和哺乳、肝肾功能。",
      en: "The doctor cannot examine you in person and judges from what you write, what you upload and your record at this hospital; the judgement is limited by that. Please tell truly and completely your symptoms, medicines, allergies, pregnancy and breast-feeding, and how your liver and kidneys work.",
    },
    {
      zh: "医生随时可能认为您的情况不适合在线上继续看，会请您到医院就诊。这时全部费用自动退回，并帮您预约线下门诊。",
      en: "At any moment the doctor may find that your case should not go on online and ask you to come to the hospital. Then the whole fee goes back by itself, and a clinic visit can be booked with one tap.",
    },
    {
      zh: "线上不开麻醉药品、精神药品和其他特殊管理的药品。处方由医生亲自开具，经药师审核后才能付费。6 岁以下儿童复诊时，监护人必须在旁。",
      en: "No narcotic, psychotropic or other specially managed drugs are prescribed online. Prescriptions are written by the doctor and can be paid only after a pharmacist has reviewed them. For a child under six a guardian must be present.",
    },
    {
      zh: "从医生接诊起，一次复诊最长的时间和可以来回的次数、多久没有接诊会自动退费，会在付费前写明。医生超时没有接诊，或者结束时没有答复，费用全额自动退回。",
      en: "How long a consultation lasts, how many exchanges it has and when an unaccepted request is refunded is shown before you pay. If no doctor accepts in time, or it ends without a doctor's answer, the whole fee goes back by itself.",
    },
    {
      zh: "复诊的病历按门诊电子病历保存至少 15 年，图文、语音和视频资料保存至少 3 年，全过程留有记录，供您本人查看，也依法接受监管。",
      en: "The record of the consultation is kept as an outpatient record for at least 15 years, and text, pictures, voice and video for at least 3 years. All of it leaves a trace that you can see and that the authorities may inspect as the law provides.",
    },
  ],
  stops: {
    zh: "撤回后不能再发起新的线上复诊。已经付费的这一次会继续到结束，您也可以取消它。已经形成的病历按法律必须保存 15 年，不能删除。",
    en: "After withdrawing, no new online follow-up can be requested. One that is already paid goes on to its end, or you may cancel it. Records that exist must by law be kept for 15 years and cannot be deleted.",
  },
};
