import { Text, View } from "@tarojs/components";
import { callPhone } from "../platform/phone-call";
import { Icon } from "./icon";
import { useKitWords } from "./words";

/** As the hospital writes it: 023-63315011; an emergency number stays as it is. */
export const writePhone = (phone: string): string => phone.replace(/^(0\d{2})(\d{8})$/, "$1-$2");

export type Phone = { phone: string; /** Whose number it is. */ name?: string };
/** `bare` where the name stands above already: it is read out only. */
type PhoneButtonProps = Phone & { bare?: boolean };

/** A number that is called by a tap. */
export function PhoneButton({ phone, name, bare }: PhoneButtonProps) {
  const words = useKitWords();
  return (
    <View
      className="u-phone"
      aria-role="button"
      aria-label={name ? `${name}, ${words.callNumber(phone)}` : words.callNumber(phone)}
      hoverClass="u-pressed"
      onClick={() => callPhone(phone)}
    >
      <Icon name="phone" colour="brand" />
      <View className="u-cell__words">
        {name && !bare && <Text className="u-cell__hint">{name}</Text>}
        <Text className="u-phone__number">{writePhone(phone)}</Text>
      </View>
      <Text className="u-phone__call">{words.call}</Text>
    </View>
  );
}

/** Numbers with each place named once. */
export function PhoneList({ phones }: { phones: readonly Phone[] }) {
  const places = Array.from(new Set(phones.map(({ name }) => name)));
  return (
    <>
      {places.map((place) => (
        <View key={place ?? ""} className="u-phones">
          {place && <Text className="u-phones__name">{place}</Text>}
          {phones
            .filter(({ name }) => name === place)
            .map((one) => (
              <PhoneButton key={one.phone} {...one} bare />
            ))}
        </View>
      ))}
    </>
  );
}
