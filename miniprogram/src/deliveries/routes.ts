import { page } from "../kernel/navigation";
import { routes as all } from "../routes";

/** The pages of this domain; most are known to the others too. */
export const routes = {
  choose: all.medicineWay,
  pay: all.medicinePay,
  delivery: all.delivery,
  code: all.pickUpCode,
  addresses: all.addresses,
  /** One address; without an id a new one. */
  address: page<{ id: string }>("deliveries/pages/address/index"),
};
