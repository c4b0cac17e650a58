import { useState } from "react";
import { Button, Drawer } from "antd";
import type { OutputOf } from "../../../../shared/kernel/contract";
import type { sessions } from "../../../../shared/appointments/session-contract";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

type Key = OutputOf<(typeof sessions)["calls"]["boardKey"]>;

/** Where the wall screen is opened: the key stands behind the hash, so it is never sent along with a request. */
export const boardAddress = (key: string): string => `${location.origin}/#/workbench/pages/board?key=${key}`;

/** The address of the wall screens, on demand, and a new key where the old one got around. */
export function BoardAddress() {
  const words = useDayWords().board;
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState<Key>();
  const write = useWrite((_id, rotate: boolean) => sessionCalls.boardKey({ rotate }));
  const ask = async (rotate: boolean) => {
    const answer = await write.press(rotate);
    if (answer?.ok) setKey(answer.value);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Drawer open={open} title={words.title} width="min(480px, 100%)" onClose={() => setOpen(false)} destroyOnHidden>
        <p>{words.text}</p>
        <WhyRefused refusal={write.refusal} />
        {key ? (
          <>
            <p className="wb-quiet">{words.address}</p>
            <p className="wb-code">{boardAddress(key.key)}</p>
            <p>
              {words.code} <b className="wb-code">{key.checkInCode}</b>
            </p>
            <div className="wb-person__acts">
              <Button type="primary" href={boardAddress(key.key)} target="_blank">
                {words.copy}
              </Button>
              <Button disabled={write.busy} onClick={() => void ask(true)}>
                {words.rotate}
              </Button>
            </div>
            <p className="wb-quiet">{words.rotateText}</p>
          </>
        ) : (
          <Button type="primary" loading={write.busy} onClick={() => void ask(false)}>
            {words.show}
          </Button>
        )}
      </Drawer>
    </>
  );
}
