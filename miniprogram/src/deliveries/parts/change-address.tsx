import { useState } from "react";
import { open as openPage } from "../../kernel/navigation";
import { useCall } from "../../kernel/use-call";
import { Button, Cell, Cells, Para, Sheet } from "../../ui";
import { calls } from "../calls";
import { routes } from "../routes";
import { sayPlace, sayWho } from "../say-address";
import type { DeliveryInHand } from "../use-delivery";
import type { Words } from "../words";

type Props = { words: Words; hand: DeliveryInHand; /** The address so far. */ now?: string };

/** Another address while the parcel has not left (P7). */
export function ChangeAddress({ words, hand, now }: Props) {
  const [open, setOpen] = useState(false);
  const { delivery: said } = words;
  const book = useCall(open ? () => calls.addresses({}) : null, [open]);
  const others = book.value?.items.filter(({ id }) => id !== now) ?? [];
  const choose = (addressId: string) => {
    setOpen(false);
    void hand.take({ name: "changeAddress", addressId });
  };
  return (
    <>
      <Button busy={hand.busy} onPress={() => setOpen(true)}>
        {said.change}
      </Button>
      <Sheet open={open} title={said.changeTitle} onClose={() => setOpen(false)}>
        <Para>{said.changeText}</Para>
        <Cells>
          {others.map((one) => (
            <Cell key={one.id} label={sayPlace(one)} hint={sayWho(one)} onPress={() => choose(one.id)} />
          ))}
          <Cell label={words.choose.add} icon="add" onPress={() => openPage(routes.address, { id: "" })} />
        </Cells>
      </Sheet>
    </>
  );
}
