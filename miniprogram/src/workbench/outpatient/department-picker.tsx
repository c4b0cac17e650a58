import { useEffect } from "react";
import { Select } from "antd";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { useOutpatientWords } from "./words";

/** The directory, and the departments that have doctors with clinics. */
export function useClinicDepartments() {
  const directory = useCall(() => hospitalCalls.directory({})).value;
  // the ultrasound department has no clinics: its sessions stand in the calendar
  const departments = (directory?.departments ?? []).filter(
    ({ id, place }) =>
      place !== "ultrasound-triage" && directory?.doctors.some(({ departmentId }) => departmentId === id),
  );
  const doctorOf = (id: string) => directory?.doctors.find((doctor) => doctor.id === id);
  return { directory, departments, doctorOf };
}
export type ClinicDepartments = ReturnType<typeof useClinicDepartments>;

type Props = { around: ClinicDepartments; value: string | undefined; onChange(id: string): void };

/** Which department; begins with that of the desk itself, where it has one. */
export function DepartmentPicker({ around, value, onChange }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const me = useCall(() => hospitalCalls.staffMe({}));
  const { departments } = around;
  const own = departments.find(({ place }) => place !== undefined && place === me.value?.placeId) ?? departments[0];
  const ready = me.is !== "waiting";
  useEffect(() => {
    if (!value && ready && own) onChange(own.id);
  }, [value, ready, own, onChange]);
  return (
    <Select
      aria-label={words.department}
      className="wb-clinics__department"
      value={value}
      options={departments.map(({ id, name }) => ({ value: id, label: say.name(name) }))}
      onChange={onChange}
    />
  );
}
