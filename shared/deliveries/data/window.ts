import type { PickUpWindow } from "../views";

/** Where medicine is fetched. The announcement names no pharmacy window: a demonstration beside the desks it names. */
export const pickUpWindow: PickUpWindow = {
  name: { zh: "门诊药房取药窗口", en: "Outpatient pharmacy, pick-up window" },
  where: { zh: "门诊部 C 区 1 楼", en: "Outpatient Department, Area C, 1st floor" },
  hours: {
    zh: "周一至周五 8:00-17:30；周末及节假日 8:30-16:30",
    en: "Monday to Friday 8:00-17:30; weekends and holidays 8:30-16:30",
  },
  phone: "023-63315011",
};
