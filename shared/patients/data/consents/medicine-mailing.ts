import { CURRENT_CONSENTS, type ConsentText } from "../../consents";

/** Consent to medicine by mail and to what the carrier is told (D2-06…D2-09; PIPL art. 23). */
export const medicineMailing: ConsentText = {
  document: "medicine-mailing",
  version: CURRENT_CONSENTS["medicine-mailing"],
  title: { zh: "药品邮寄同意书", en: "Consent to medicine by mail" },
  paragraphs: [
    {
      zh: "邮寄的药品由医院药房按审核通过的处方配好，交给您选择的快递公司。快递公司会得到收件人的姓名、电话和地址，不会得到诊断和药名。",
      en: "Medicine by mail is dispensed by the hospital's pharmacy from a reviewed prescription and handed to the carrier that you choose. The carrier is told the name, phone and address of the receiver, never the diagnosis or the medicine.",
    },
    {
      zh: "药费和运费分开支付。急需用药请到医院取药，不要等快递。",
      en: "The medicine and the freight are paid separately. If you need the medicine urgently, please fetch it at the hospital instead of waiting for the parcel.",
    },
    {
      zh: "冷藏药品和法律规定不能邮寄的药品不邮寄。药品是特殊商品，除质量问题外，交给快递公司后不能退换。",
      en: "Medicines that need cooling or may not be mailed by law are not mailed. Medicine is no ordinary ware: once handed to the carrier it is not taken back, except for its quality.",
    },
    {
      zh: "收到时请检查包装是否完好、药品是否和处方一致，由本人或您指定的人签收。",
      en: "When it arrives, please check that the parcel is whole and the medicine is that of the prescription; you or somebody whom you name signs for it.",
    },
  ],
  stops: {
    zh: "撤回后不能再选择邮寄，可以到医院窗口取药。已经交给快递公司的药品会继续送达。",
    en: "After withdrawing, medicine cannot be sent by mail; you can fetch it at the hospital. What the carrier already has is still delivered.",
  },
};
