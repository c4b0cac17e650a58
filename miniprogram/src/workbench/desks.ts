import type { ComponentType } from "react";
import type { StaffRole } from "../../../shared/kernel/contract";
import { AfterSaleDesk } from "./after-sale/after-sale-desk";
import { ClinicDesk } from "./clinic-desk/clinic-desk";
import { DispensaryDesk } from "./dispensary/dispensary-desk";
import { FinanceDesk } from "./finance/finance-desk";
import { DoctorDesk } from "./doctor/doctor-desk";
import { AuditorDesk } from "./operations/auditor-desk";
import { OperationsDesk } from "./operations/operations-desk";
import { PharmacistDesk } from "./pharmacist/pharmacist-desk";
import { TriageDesk } from "./triage/triage-desk";

/** The screen of each role; one line a desk. */
export const desks: Record<StaffRole, ComponentType> = {
  triage: TriageDesk,
  "clinic-desk": ClinicDesk,
  doctor: DoctorDesk,
  pharmacist: PharmacistDesk,
  dispensary: DispensaryDesk,
  finance: FinanceDesk,
  operations: OperationsDesk,
  "after-sale": AfterSaleDesk,
  auditor: AuditorDesk,
};
