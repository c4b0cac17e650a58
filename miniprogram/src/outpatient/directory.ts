import type { hospital } from "../../../shared/hospital/contract";
import type { Doctor } from "../../../shared/hospital/model";
import type { OutputOf } from "../../../shared/kernel/contract";
import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";

export type Directory = OutputOf<(typeof hospital)["calls"]["directory"]>;

/** Departments whose doctors may be booked here, in the hospital's own order. */
export const bookable = ({ departments, doctors }: Directory) =>
  departments.filter(({ id }) => doctors.some(({ departmentId }) => departmentId === id));

export const doctorsOf = ({ doctors }: Directory, departmentId: string): readonly Doctor[] =>
  doctors.filter((doctor) => doctor.departmentId === departmentId);

/** Whom to call about a department: its own desk where it has one, else the hospital. */
export function phonesOf(directory: Directory | undefined, say: ReturnType<typeof useSay>, departmentId?: string) {
  if (!directory) return [];
  const department = directory.departments.find(({ id }) => id === departmentId);
  const place = directory.places.find(({ id }) => id === department?.place);
  if (place) return place.phones.map((phone): Phone => ({ phone, name: say.name(place.name) }));
  return [{ phone: directory.switchboard, name: say.name(directory.name) }];
}

/** The directory and everything that these pages ask it. */
export function useClinicDirectory(doctorId?: string, departmentId?: string) {
  const say = useSay();
  const call = useDirectory();
  const directory = call.value;
  const doctor = directory?.doctors.find(({ id }) => id === doctorId);
  const department = directory?.departments.find(({ id }) => id === (departmentId ?? doctor?.departmentId));
  const place = directory?.places.find(({ id }) => id === department?.place);
  return { call, directory, doctor, department, place, phones: phonesOf(directory, say, department?.id) };
}
export type ClinicDirectory = ReturnType<typeof useClinicDirectory>;
