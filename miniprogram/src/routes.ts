import { page, tab } from "./kernel/navigation";

/** Every page that another may open, with what it must be told. */
export const routes = {
  home: tab("home/pages/home"),
  internetHospital: page("home/pages/internet-hospital"),
  inbox: tab("inbox/pages/inbox"),
  me: tab("me/pages/me"),
  apply: page("appointments/pages/start/index"),
  application: page<{ id: string }>("appointments/pages/application/index"),
  /** The day of the examination: check in, number, room. */
  examinationDay: page<{ id: string }>("appointments/pages/day/index"),
  prices: page("appointments/pages/prices/index"),
  /** Everything paid or to be paid. */
  orders: page("orders/pages/list/index"),
  order: page<{ id: string }>("orders/pages/order/index"),
  /** Places the order of a thing, or finds the one that it has. */
  payFor: page<{ domain: string; id: string }>("orders/pages/pay-for/index"),
  /** Outpatient appointments: departments, a doctor (`move`: the visit that gets another time), her visits, one visit. */
  clinics: page("outpatient/pages/departments/index"),
  clinicDepartment: page<{ department: string; move: string }>("outpatient/pages/doctors/index"),
  clinicDoctor: page<{ id: string; move: string }>("outpatient/pages/doctor/index"),
  /** A session that is given by draw, and its result. */
  clinicDraw: page<{ session: string }>("outpatient/pages/ticket/index"),
  clinicVisits: page("outpatient/pages/list/index"),
  clinicVisit: page<{ id: string }>("outpatient/pages/visit/index"),
  /** Online follow-up: the choice of a department, one request (its state first), everything of hers. */
  followUp: page("consultations/pages/departments/index"),
  consultation: page<{ id: string }>("consultations/pages/consultation/index"),
  consultations: page("consultations/pages/list/index"),
  consultationChat: page<{ id: string }>("consultations/pages/chat/index"),
  /** A voice or video call with the doctor, and trying camera and microphone before it. */
  consultationCall: page<{ id: string }>("consultations/pages/call/index"),
  deviceCheck: page<{ id: string }>("consultations/pages/device-check/index"),
  /** Medicine: her prescriptions, one of them (its state first), and how to take it in large print. */
  prescriptions: page("prescriptions/pages/list/index"),
  prescription: page<{ id: string }>("prescriptions/pages/prescription/index"),
  leaflet: page<{ id: string }>("prescriptions/pages/leaflet/index"),
  /** The signed prescription as a document. */
  rxDocument: page<{ id: string }>("prescriptions/pages/document/index"),
  /** How it reaches her: method, address and carrier; paying; the parcel or the bag at the window; her addresses. */
  medicineWay: page<{ prescription: string }>("deliveries/pages/choose/index"),
  medicinePay: page<{ prescription: string }>("deliveries/pages/pay/index"),
  delivery: page<{ id: string }>("deliveries/pages/delivery/index"),
  pickUpCode: page<{ id: string }>("deliveries/pages/code/index"),
  /** "Request Service" in the current order (D2-22): `id` is the order. */
  requestService: page<{ id: string }>("orders/pages/request-new/index"),
  addresses: page("deliveries/pages/addresses/index"),
  /** What the chosen person tells of her health. */
  healthProfile: page("patients/pages/profile/index"),
  /** One's own data: consents, who may act, who looked, export; the health profile stands above. */
  myConsents: page("patients/pages/consents/index"),
  myProxies: page("patients/pages/proxies/index"),
  whoLooked: page("patients/pages/who-looked/index"),
  myExport: page("patients/pages/export/index"),
  reach: page("notifications/pages/reach/index"),
  message: page<{ id: string }>("inbox/pages/message"),
  /** The patients of an account: the list, adding one, one e-health card. */
  people: page("patients/pages/people/index"),
  addPerson: page("patients/pages/add/index"),
  healthCard: page<{ id: string }>("patients/pages/card/index"),
  signIn: page<{ backTo: string }>("me/pages/sign-in"),
};
