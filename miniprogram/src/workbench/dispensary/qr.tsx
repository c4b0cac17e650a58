import { qrPicture } from "../../shell/qr-code/qr-picture";

/** A code on paper that a scanner reads, with what it says below it for a scanner that does not. */
export function Qr({ text, isNamed = true }: { text: string; isNamed?: boolean }) {
  return (
    <span className="wd-qr">
      <img src={qrPicture(text)} alt={text} />
      {isNamed && <span className="wb-code">{text}</span>}
    </span>
  );
}
