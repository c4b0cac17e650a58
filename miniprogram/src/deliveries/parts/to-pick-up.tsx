import { useState } from "react";
import { Button, Para, Sheet } from "../../ui";
import type { Words } from "../words";

/** No parcel after all: it is fetched at the window, after saying what that does. */
export function ToPickUp({ words, busy, onSend }: { words: Words; busy: boolean; onSend: () => void }) {
  const [open, setOpen] = useState(false);
  const { pay: said } = words;
  const send = () => {
    setOpen(false);
    onSend();
  };
  return (
    <>
      <Button kind="quiet" busy={busy} onPress={() => setOpen(true)}>
        {said.toPickUp}
      </Button>
      <Sheet open={open} title={said.toPickUp} onClose={() => setOpen(false)}>
        <Para>{said.toPickUpText}</Para>
        <Button kind="primary" onPress={send}>
          {said.toPickUp}
        </Button>
      </Sheet>
    </>
  );
}
