import { useState, type ReactNode } from "react";
import { Button, Segmented, Space } from "antd";
import { useDispensaryWords } from "./words";

const SIZES = ["ordinary", "large"] as const;
type Size = (typeof SIZES)[number];

type Props = {
  /** `label`: small, several on a page; `page`: a sheet of its own. */
  kind: "label" | "page";
  size?: Size;
  onClose(): void;
  children: ReactNode;
};

/** What is printed, and nothing else of the page with it. Large print is for weak eyes. */
export function Paper({ kind, size: given = "ordinary", onClose, children }: Props) {
  const words = useDispensaryWords().paper;
  const [size, setSize] = useState<Size>(given);
  return (
    <>
      <Space wrap className="wb-unprinted">
        <Button type="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Segmented<Size>
          aria-label={words.size}
          value={size}
          options={SIZES.map((one) => ({ value: one, label: words.sizes[one] }))}
          onChange={setSize}
        />
        <Button onClick={onClose}>{words.close}</Button>
      </Space>
      <article className={`wb-print wd-paper wd-paper--${kind} wd-paper--${size}`}>{children}</article>
    </>
  );
}
