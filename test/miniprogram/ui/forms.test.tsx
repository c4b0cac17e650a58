import { fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import {
  Checks,
  Choice,
  DatePicker,
  ErrorSummary,
  Field,
  NumberInput,
  Switch,
  TextInput,
} from "../../../miniprogram/src/ui";

const COLOURS = [
  { value: "weekday", label: "工作日" },
  { value: "weekend", label: "周末", hint: "按特需项目" },
  { value: "either", label: "都可以", disabled: true },
] as const;

test("a field's control has its label, hint and error", () => {
  render(
    <Field name="nt.crlMm" label="头臀长" hint="看报告" example="65.2" error="请填写 45 到 84 之间的数字">
      <TextInput value="" onChange={() => undefined} />
    </Field>,
  );
  const input = screen.getByLabelText("头臀长");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
  const text = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(text).toContain("看报告");
  expect(text).toContain("65.2");
  expect(text).toContain("请填写 45 到 84 之间的数字");
  expect(screen.getByRole("alert").textContent).toBe("请填写 45 到 84 之间的数字");
});

test("an example stands under the label, never inside the field", () => {
  render(
    <Field name="phone" label="手机号码" example="13800000123">
      <TextInput kind="tel" value="" onChange={() => undefined} />
    </Field>,
  );
  expect(screen.getByLabelText("手机号码").getAttribute("placeholder")).toBeNull();
  expect(screen.getByText(/13800000123/)).toBeTruthy();
});

test("typing tells the text, with the right keyboard", () => {
  const typed = jest.fn();
  render(
    <Field name="code" label="验证码">
      <TextInput kind="code" value="" most={6} onChange={typed} />
    </Field>,
  );
  const input = screen.getByLabelText<HTMLInputElement>("验证码");
  fireEvent.change(input, { target: { value: "123456" } });
  expect(typed).toHaveBeenCalledWith("123456");
  expect(input.inputMode).toBe("numeric");
  expect(input.autocomplete).toBe("one-time-code");
});

test.each([
  ["1.8", "1.8"],
  ["1.", "1."],
  ["1。8", "1.8"],
  ["1.85", undefined],
  ["-1", undefined],
  ["abc", undefined],
])("a number with one decimal takes %s as %s", (text, taken) => {
  const typed = jest.fn();
  render(
    <Field name="nt" label="NT">
      <NumberInput value="" decimals={1} unit="mm" onChange={typed} />
    </Field>,
  );
  fireEvent.change(screen.getByLabelText("NT"), { target: { value: text } });
  if (taken === undefined) expect(typed).not.toHaveBeenCalled();
  else expect(typed).toHaveBeenCalledWith(taken);
});

function Preference() {
  const [value, setValue] = useState<"weekday" | "weekend" | "either">();
  return (
    <Field name="preference" label="哪几天方便" group>
      <Choice options={COLOURS} value={value} onChange={setValue} />
    </Field>
  );
}

test("a choice is a group of radios; arrow keys move it past what is closed", () => {
  render(<Preference />);
  const group = screen.getByRole("group", { name: "哪几天方便" });
  const [weekday, weekend, either] = within(group).getAllByRole<HTMLButtonElement>("radio");
  expect(weekday?.getAttribute("aria-checked")).toBe("false");
  fireEvent.click(weekday!);
  expect(weekday?.getAttribute("aria-checked")).toBe("true");
  weekday!.focus();
  fireEvent.keyDown(weekday!, { key: "ArrowDown" });
  expect(weekend?.getAttribute("aria-checked")).toBe("true");
  expect(document.activeElement).toBe(weekend);
  fireEvent.keyDown(weekend!, { key: "ArrowDown" });
  expect(weekday?.getAttribute("aria-checked")).toBe("true");
  expect(either?.disabled).toBe(true);
});

test("checks add and take away", () => {
  const chosen = jest.fn();
  render(<Checks options={COLOURS} values={["weekday"]} onChange={chosen} />);
  fireEvent.click(screen.getByRole("checkbox", { name: /周末/ }));
  expect(chosen).toHaveBeenLastCalledWith(["weekday", "weekend"]);
  fireEvent.click(screen.getByRole("checkbox", { name: "工作日" }));
  expect(chosen).toHaveBeenLastCalledWith([]);
});

test("a switch says whether it is on", () => {
  const turned = jest.fn();
  render(<Switch label="长辈模式" on={false} onChange={turned} />);
  const control = screen.getByRole("switch", { name: "长辈模式" });
  expect(control.getAttribute("aria-checked")).toBe("false");
  fireEvent.click(control);
  expect(turned).toHaveBeenCalledWith(true);
});

test("a date is a date field with its borders", () => {
  const chosen = jest.fn();
  render(
    <Field name="dueOn" label="预产期">
      <DatePicker value="2027-04-01" from="2026-11-22" to="2027-09-01" onChange={chosen} />
    </Field>,
  );
  const field = screen.getByLabelText<HTMLInputElement>("预产期");
  expect([field.type, field.min, field.max, field.value]).toEqual(["date", "2026-11-22", "2027-09-01", "2027-04-01"]);
  fireEvent.change(field, { target: { value: "2027-05-02" } });
  expect(chosen).toHaveBeenCalledWith("2027-05-02");
});

test("a summary of mistakes names each; none, and there is no summary", () => {
  const { rerender } = render(<ErrorSummary mistakes={[{ path: "name", text: "请填写姓名" }]} />);
  expect(within(screen.getByRole("alert")).getByRole("button", { name: "请填写姓名" })).toBeTruthy();
  rerender(<ErrorSummary mistakes={[]} />);
  expect(screen.queryByRole("alert")).toBeNull();
});
