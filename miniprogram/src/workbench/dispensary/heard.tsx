import { Alert } from "antd";

/** What the last scan was: right or wrong, in words as loud as the colour. */
export type Heard = { readonly is: "right" | "wrong"; readonly what: string; readonly next?: string };

export function HeardLine({ heard }: { heard: Heard | undefined }) {
  if (!heard) return null;
  const wrong = heard.is === "wrong";
  return (
    <Alert
      className={wrong ? "wd-heard wd-heard--wrong" : "wd-heard"}
      type={wrong ? "error" : "success"}
      showIcon
      role={wrong ? "alert" : "status"}
      message={<b>{heard.what}</b>}
      description={heard.next}
    />
  );
}
