import { act } from "@testing-library/react";
import type { DoctorView } from "../../../../shared/consultations/views";
import { RxPane } from "../../../../miniprogram/src/workbench/prescriptions/rx-pane";
import { useSigned } from "../../../../miniprogram/src/workbench/prescriptions/use-signed";
import { open, view } from "../consultations/requests";
import { serve, yes } from "../line";
import { draw, settle } from "../screen";
import { check, checkedDraft, drug, emptyDraft, line, NOW } from "./prescriptions";

export const kept = (more = {}) => ({ ...emptyDraft, version: 1, savedAt: NOW, ...more });
export const usual = {
  "prescriptions/ofConsultation": yes({ prescriptions: [] }),
  "prescriptions/myDraft": yes(emptyDraft),
  "prescriptions/saveDraft": yes(kept()),
  "prescriptions/checkDraft": yes(checkedDraft([check()])),
  "prescriptions/drugs": yes({ drugs: [drug()] }),
};
export const pause = async () => {
  await act(() => jest.advanceTimersByTimeAsync(1000));
  await settle();
};
export function Pane({ of }: { of: DoctorView }) {
  const { list, waiting } = useSigned(of, true);
  return (
    <>
      <output>{waiting}</output>
      <RxPane view={of} list={list} isShown />
    </>
  );
}
export const openPad = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ ...usual, ...own });
  await draw(<Pane of={view(open)} />);
  await settle();
  return asked;
};
export const written = line();
export const draftOf = (lines = [written]) =>
  kept({
    lines: lines.map(({ drugId, dose, route, frequency, days, packs, note, longReason }) => ({
      ...{ drugId, dose, route, frequency, days, packs, note },
      ...(longReason ? { longReason } : {}),
    })),
  });
