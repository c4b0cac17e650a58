import { SessionId } from "../../../shared/appointments/capacity";

test.each([
  ["2026-11-23#am", true],
  ["2026-11-23#pm", true],
  ["2026-99-99#am", false],
  ["2026-02-30#pm", false],
  ["9999-12-31#am", false],
  ["2026-11-23#xx", false],
])("%s names a session: %p", (id, names) => expect(SessionId.safeParse(id).success).toBe(names));
