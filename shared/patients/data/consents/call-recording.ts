import { CURRENT_CONSENTS, type ConsentText } from "../../consents";

/** Consent to the recording of voice and video calls (D2-05; PIPL art. 29). */
export const callRecording: ConsentText = {
  document: "call-recording",
  version: CURRENT_CONSENTS["call-recording"],
  title: { zh: "语音和视频通话记录同意书", en: "Consent to records of voice and video calls" },
  paragraphs: [
    {
      zh: "语音或视频复诊开始前，医生会告诉您这次通话怎样留下记录。通话的时间、时长和网络质量总会记录；通话内容由医生写成文字小结，放进您的复诊记录。",
      en: "Before a voice or video call begins, the doctor tells you how it is recorded. Its time, length and network quality are always recorded; what was said is written by the doctor as a summary into your consultation.",
    },
    {
      zh: "现在不录音、不录像。以后如果需要，会先请您看新的同意书；录音录像时屏幕上会一直有提示，只用于您的诊疗、质量检查和纠纷处理，至少保存 3 年，未经您同意不会给其他人看。",
      en: "Neither sound nor pictures are recorded today. Should that change, you are asked to read a new form first, and the screen says so all the time; recordings would serve only your care, the control of its quality and the settling of disputes, be kept for at least 3 years, and be shown to nobody else without your leave.",
    },
    {
      zh: "通话时请选择安静、不受打扰的地方，注意画面里不要出现其他人的隐私。",
      en: "Please choose a quiet place where you are not disturbed, and mind the privacy of others who might be in the picture.",
    },
    {
      zh: "不同意也可以复诊：图文交流不受影响。",
      en: "You may refuse and still be followed up: text and pictures are not affected.",
    },
  ],
  stops: {
    zh: "撤回后不能再进行语音和视频通话，图文复诊不受影响。已经形成的记录至少保存 3 年，不能删除。",
    en: "After withdrawing there are no more voice and video calls; text and pictures go on. Records that exist are kept for at least 3 years.",
  },
};
