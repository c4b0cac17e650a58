import { View } from "@tarojs/components";
import { open } from "../../kernel/navigation";
import { Button, Choice, EmptyState, Shown } from "../../ui";
import { routes } from "../routes";
import { sayPlace, sayWho } from "../say-address";
import type { ScreenProps } from "./screen-props";

/** Opens the form of a new address; what was answered here stays. */
export const addAddress = () => open(routes.address, { id: "" });

/** Where it shall go: her addresses, the default one first, or a new one. */
export function AddressScreen({ words, hand, offers }: ScreenProps) {
  const { choose: said } = words;
  const { book, choice } = hand;
  return (
    <Shown call={book} own={words.refusals}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={said.noAddress}
            text={said.noAddressText}
            action={{ label: said.add, onPress: addAddress }}
          />
        ) : (
          <>
            <Choice
              label={said.address}
              options={items.map((one) => ({
                value: one.id,
                label: sayPlace(one),
                hint: [one.label, sayWho(one)].filter(Boolean).join(" · "),
              }))}
              value={choice.addressId ?? offers.express.addressId ?? items[0]?.id}
              onChange={(addressId) => hand.tell({ addressId, carrier: undefined })}
            />
            <View className="dv-after">
              <Button onPress={addAddress}>{said.add}</Button>
            </View>
          </>
        )
      }
    </Shown>
  );
}
