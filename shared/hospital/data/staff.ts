import type { StaffMember } from "../model";

type Post = Omit<StaffMember, "displayName"> & { zh: string; en: string };
const member = ({ zh, en, ...post }: Post): StaffMember => ({ ...post, displayName: { zh, en } });

/** Staff of the demonstration: every name is invented; passwords and authenticators belong to the seed. */
export const staffMembers: readonly StaffMember[] = [
  member({
    id: "staff-triage-1",
    name: "triage.wen",
    zh: "文晓棠",
    en: "Wen Xiaotang",
    roles: ["triage"],
    placeId: "ultrasound-triage",
  }),
  member({
    id: "staff-triage-2",
    name: "triage.ou",
    zh: "欧可欣",
    en: "Ou Kexin",
    roles: ["triage"],
    placeId: "ultrasound-triage",
  }),
  member({
    id: "staff-clinic-1",
    name: "clinic.jian",
    zh: "简素心",
    en: "Jian Suxin",
    roles: ["clinic-desk"],
    placeId: "pregnancy-health-center",
  }),
  member({
    id: "staff-clinic-2",
    name: "clinic.pu",
    zh: "蒲云舒",
    en: "Pu Yunshu",
    roles: ["clinic-desk"],
    placeId: "prenatal-diagnosis-center",
  }),
  member({
    id: "staff-doctor-1",
    name: "doctor.shen",
    zh: "沈明竹",
    en: "Shen Mingzhu",
    roles: ["doctor"],
    placeId: "prenatal-diagnosis-center",
  }),
  member({
    id: "staff-doctor-2",
    name: "doctor.xiang",
    zh: "向静禾",
    en: "Xiang Jinghe",
    roles: ["doctor"],
    placeId: "pregnancy-health-center",
  }),
  member({
    id: "staff-doctor-3",
    name: "doctor.lou",
    zh: "娄以宁",
    en: "Lou Yining",
    roles: ["doctor"],
    placeId: "pregnancy-health-center",
  }),
  member({ id: "staff-pharmacist-1", name: "pharmacist.ai", zh: "艾清和", en: "Ai Qinghe", roles: ["pharmacist"] }),
  member({ id: "staff-dispensary-1", name: "dispensary.bai", zh: "柏若溪", en: "Bai Ruoxi", roles: ["dispensary"] }),
  member({ id: "staff-after-sale-1", name: "aftersale.chi", zh: "池念安", en: "Chi Nian'an", roles: ["after-sale"] }),
  member({ id: "staff-finance-1", name: "finance.duan", zh: "段知行", en: "Duan Zhixing", roles: ["finance"] }),
  member({ id: "staff-finance-2", name: "finance.mou", zh: "牟清许", en: "Mou Qingxu", roles: ["finance"] }),
  member({ id: "staff-operations-1", name: "operations.gu", zh: "顾长宁", en: "Gu Changning", roles: ["operations"] }),
  member({ id: "staff-auditor-1", name: "auditor.kang", zh: "康守正", en: "Kang Shouzheng", roles: ["auditor"] }),
];
