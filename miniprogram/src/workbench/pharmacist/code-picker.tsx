import { useState } from "react";
import { Checkbox, Input, Tag } from "antd";
import { useCodeWords } from "../prescriptions/review-codes";
import { usePharmacistWords } from "./words";

type Props = { chosen: readonly string[]; onChange(codes: readonly string[]): void };
const MOST = 6;
const MOST_LETTERS = 30;

/** The national codes of review, searched by number or words; nothing is chosen beforehand. */
export function CodePicker({ chosen, onChange }: Props) {
  const { codes: words } = usePharmacistWords();
  const codes = useCodeWords();
  const [sought, seek] = useState("");
  const found = codes.find(sought);
  const toggle = (code: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <fieldset className="wb-field">
      <legend>{words.title}</legend>
      {chosen.length > 0 && (
        <p>
          {chosen.map((code) => (
            <Tag
              key={code}
              color="blue"
              closable
              closeIcon={<span aria-label={words.remove(code)}>×</span>}
              onClose={() => toggle(code, false)}
            >
              {codes.say(code)}
            </Tag>
          ))}
        </p>
      )}
      <Input
        allowClear
        maxLength={MOST_LETTERS}
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={({ target }) => seek(target.value)}
      />
      {found.length === 0 && <p className="wb-quiet">{words.none}</p>}
      <div className="ph-codes">
        {found.map((code) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            disabled={chosen.length >= MOST && !chosen.includes(code)}
            onChange={({ target }) => toggle(code, target.checked)}
          >
            {codes.say(code)}
          </Checkbox>
        ))}
      </div>
      {chosen.length >= MOST && <p className="wb-quiet">{words.most(MOST)}</p>}
    </fieldset>
  );
}
