import type { DeliveryRefusals } from "./calls";

export const refusalsEn: DeliveryRefusals = {
  "address.too-many": {
    what: "The address book is full",
    why: "Each account can keep a limited number of addresses.",
    next: "Remove one that you no longer use, then add the new one.",
  },
  "division.unknown": {
    what: "We do not know this area",
    why: "The list of areas may have changed.",
    next: "Choose the area again, or call us.",
  },
  "address.not-served": {
    what: "No carrier goes to this area",
    why: "The hospital's carriers cannot bring medicine there.",
    next: "Choose another address, or pick it up at the hospital. You can also call us.",
  },
  "address.moved-on": {
    what: "This address has just been changed",
    why: "It may have been changed or removed on another phone.",
    next: "Go back to the addresses and look at the latest.",
  },
  "address.missing": {
    what: "Please choose an address first",
    why: "Without one the parcel cannot be sent.",
    next: "Choose an address or add one.",
  },
  "carrier.missing": {
    what: "Please choose a carrier first",
    why: "The choice of the carrier is yours.",
    next: "Choose one to go on.",
  },
  "carrier.not-possible": {
    what: "This carrier cannot bring it",
    why: "The medicine or the address does not fit the rules of this carrier.",
    next: "Choose another carrier or address, or pick it up at the hospital.",
  },
  "freight.changed": {
    what: "The freight has changed",
    why: "The price was adjusted, or the address or the medicine is another.",
    next: "Look at the new freight and confirm again. If it is unclear, call us.",
  },
  "freight.not-on-arrival": {
    what: "This carrier cannot be paid on arrival",
    why: "It takes freight beforehand only.",
    next: "Pay it now, or choose another carrier.",
  },
  "urgent.unread": {
    what: "Please confirm that you can wait",
    why: "If you need the medicine soon, a parcel may be too late.",
    next: "Tick that you can wait. If not, pick it up or see a doctor at the hospital.",
  },
  "prescription.moved-on": {
    what: "The prescription has just changed",
    why: "It may be paid already, expired, or changed by the doctor or pharmacist.",
    next: "Go back to the prescription to see the latest.",
  },
  "delivery.moved-on": {
    what: "The delivery has just changed",
    why: "The dispensary or the carrier was a moment earlier.",
    next: "This page shows the latest. Look at it and decide again.",
  },
  "address.frozen": {
    what: "The parcel has left; the address is fixed",
    why: "Once handed over, only the carrier can turn it.",
    next: "Call the carrier, or request service.",
  },
  "tracking.not-available": {
    what: "WeChat has no tracking page for it yet",
    why: "The carrier has not collected it, or is not connected.",
    next: "See the progress on this page, or call the carrier.",
  },
  "price.changed": {
    what: "The price of the medicine has changed",
    why: "It was adjusted since the prescription was written.",
    next: "Look at the new price and pay again. If it is unclear, call us.",
  },
  "stock.short": {
    what: "There is not enough of it in stock",
    why: "Somebody was a moment earlier, or it has not come in yet. Nothing was charged.",
    next: "Try again later or call the pharmacy. If it is urgent, see a doctor at the hospital.",
  },
  "delivery.missing": {
    what: "The delivery method is not chosen yet",
    why: "Choose pick-up or express before you pay.",
    next: "Choose the delivery method first.",
  },
  "prescription.expired": {
    what: "The prescription has expired",
    why: "It is valid for a limited time only. Nothing was charged.",
    next: "If you still need the medicine, ask for a follow-up or come to the hospital.",
  },
};
