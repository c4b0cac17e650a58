import type { addressCalls } from "../../../shared/deliveries/address-calls";
import type { choiceCalls } from "../../../shared/deliveries/choice-calls";
import type { parcelCalls } from "../../../shared/deliveries/parcel-calls";
import type { Contract } from "../../../shared/kernel/contract";
import type { requestCalls } from "../../../shared/orders/request-calls";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import type { saleCalls } from "../../../shared/prescriptions/sale-calls";
import type { RefusalsOf } from "../i18n";
import { callOf } from "../kernel/api";

/** What a patient may ask of deliveries. Types alone come along: the schemas stay with the hospital. */
type Mine = Contract<typeof addressCalls & typeof choiceCalls & typeof parcelCalls>;
type Sale = Contract<typeof saleCalls>;
export type DeliveryRefusals = RefusalsOf<Mine> & RefusalsOf<Sale>;

const mine = <Name extends keyof Mine["calls"] & string>(name: Name) => callOf<Mine, Name>("deliveries", name);

export const calls = {
  addresses: mine("addresses"),
  saveAddress: mine("saveAddress"),
  removeAddress: mine("removeAddress"),
  divisions: mine("divisions"),
  options: mine("options"),
  choose: mine("choose"),
  delivery: mine("delivery"),
  ofPrescription: mine("ofPrescription"),
  changeAddress: mine("changeAddress"),
  setProxy: mine("setProxy"),
  toPickUp: mine("toPickUp"),
  confirmReceipt: mine("confirmReceipt"),
  /** The prescription that is paid for, reserving its boxes, and its order. */
  prescription: callOf<Contract<typeof patientCalls>, "prescription">("prescriptions", "prescription"),
  quote: callOf<Sale, "quote">("prescriptions", "quote"),
  checkOut: callOf<Sale, "checkOut">("prescriptions", "checkOut"),
  chooseAnew: callOf<Sale, "chooseAnew">("prescriptions", "chooseAnew"),
  orderOf: callOf<Contract<typeof requestCalls>, "orderOf">("requests", "orderOf"),
};
