import { shared, told, type Props } from "./props";

type Tell = ((event: { detail: { value: string } }) => void) | undefined;

/** WeChat's input types as the keyboards that a browser offers. */
const KEYBOARDS: Record<string, "text" | "numeric" | "decimal" | "tel"> = {
  text: "text",
  idcard: "text",
  number: "numeric",
  digit: "decimal",
  tel: "tel",
};

export function Button(props: Props) {
  return <button type="button" disabled={props.disabled} {...shared(props)} />;
}

export function Input(props: Props) {
  const { children: _none, ...rest } = shared(props);
  const [onInput, onBlur, onConfirm] = [props["onInput"] as Tell, props["onBlur"] as Tell, props["onConfirm"] as Tell];
  return (
    <input
      type={props["password"] ? "password" : "text"}
      inputMode={KEYBOARDS[props["type"] as string] ?? "text"}
      autoComplete={props["autoComplete"] as string | undefined}
      placeholder={props["placeholder"] as string | undefined}
      maxLength={props["maxlength"] as number | undefined}
      value={props["value"] as string}
      disabled={props.disabled}
      onChange={(event) => onInput?.(told(event.target.value))}
      onBlur={(event) => onBlur?.(told(event.target.value))}
      onKeyDown={(event) => event.key === "Enter" && onConfirm?.(told(event.currentTarget.value))}
      {...rest}
    />
  );
}

export function Textarea(props: Props) {
  const { children: _none, ...rest } = shared(props);
  const onInput = props["onInput"] as Tell;
  return (
    <textarea
      rows={4}
      placeholder={props["placeholder"] as string | undefined}
      maxLength={props["maxlength"] as number | undefined}
      value={props["value"] as string}
      disabled={props.disabled}
      onChange={(event) => onInput?.(told(event.target.value))}
      {...rest}
    />
  );
}

/** WeChat wraps what is tapped; a browser has its own field for a date and its own list for a choice. */
export function Picker(props: Props) {
  const { children: _none, ...rest } = shared(props);
  const onChange = props["onChange"] as Tell;
  if (props["mode"] === "date" || props["mode"] === "time")
    return (
      <input
        type={props["mode"]}
        min={props["start"] as string | undefined}
        max={props["end"] as string | undefined}
        value={props["value"] as string}
        disabled={props.disabled}
        onChange={(event) => onChange?.(told(event.target.value))}
        {...rest}
      />
    );
  return (
    <select
      value={String(props["value"] ?? "")}
      disabled={props.disabled}
      onChange={(event) => onChange?.(told(event.target.value))}
      {...rest}
    >
      {((props["range"] as readonly string[] | undefined) ?? []).map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
