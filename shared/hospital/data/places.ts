import type { Bilingual } from "../../kernel/words";
import type { HospitalId, Place } from "../model";

export const hospitalId: HospitalId = "cqhcwc";
export const hospitalName: Bilingual = {
  zh: "重庆市妇幼保健院",
  en: "Chongqing Health Center for Women and Children",
};

/** The national medical emergency number. */
export const emergencyPhone = "120";

/** The announced triage desks of 8 November 2022 (D1-21). */
const ultrasoundDesk = ["023-63315011", "023-60354359"];
const pregnancyDesk = ["023-60354355", "023-60354356"];

/** The hospital announced no number of its own, so its first desk answers for it. */
export const switchboard = "023-63315011";

const outpatientDepartment: Bilingual = { zh: "门诊部", en: "Outpatient Department" };

/**
 * Places of the ultrasound appointment (D1-05, D1-12). The announcement gives Area C, 2nd floor, for the two clinics
 * together and no phone for Prenatal Diagnosis: its patients call the pregnancy desk on the same floor.
 */
export const places: readonly Place[] = [
  {
    id: "ultrasound-triage",
    name: { zh: "超声科分诊台", en: "Triage desk of the Ultrasonography Department" },
    building: outpatientDepartment,
    area: "C",
    floor: 3,
    phones: ultrasoundDesk,
    hours: {
      zh: "周一至周五 8:00-12:00、13:30-17:30；周末及节假日 8:30-11:30、13:30-16:30",
      en: "Monday to Friday 8:00-12:00 and 13:30-17:30; weekends and holidays 8:30-11:30 and 13:30-16:30",
    },
    spot: { x: 62, y: 38 },
  },
  {
    id: "pregnancy-health-center",
    name: { zh: "孕期保健中心（原产科门诊）分诊台", en: "Pregnancy Health Center (the former Obstetrics Clinic)" },
    building: outpatientDepartment,
    area: "C",
    floor: 2,
    phones: pregnancyDesk,
    hours: {
      zh: "周一至周五 8:00-12:00、13:30-17:30；周末及节假日 8:30-11:30",
      en: "Monday to Friday 8:00-12:00 and 13:30-17:30; weekends and holidays 8:30-11:30",
    },
    spot: { x: 34, y: 46 },
  },
  {
    id: "prenatal-diagnosis-center",
    name: { zh: "产前诊断中心门诊", en: "Prenatal Diagnosis Center Clinic" },
    building: outpatientDepartment,
    area: "C",
    floor: 2,
    phones: pregnancyDesk,
    hours: {
      zh: "周一至周五 8:00-12:00、13:30-17:30",
      en: "Monday to Friday 8:00-12:00 and 13:30-17:30",
    },
    spot: { x: 71, y: 58 },
  },
];
