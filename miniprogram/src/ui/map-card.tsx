import { Image, Text, View } from "@tarojs/components";
import { floorPlan } from "./floor-plan";
import { svgAddress } from "./icon";
import { PhoneButton } from "./phone-button";
import { useKitWords } from "./words";

export type MapCardProps = {
  /** Whose desk. */
  name: string;
  building: string;
  area: string;
  floor: number;
  /** Percent of the plan's width and height. */
  spot: { x: number; y: number };
  hours?: string;
  phones?: readonly string[];
};

/** Where to go: area and floor in words, a drawn plan with the desk, hours and phones. */
export function MapCard({ name, building, area, floor, spot, hours, phones = [] }: MapCardProps) {
  const words = useKitWords();
  return (
    <View className="u-card u-map">
      <Text className="u-map__name">{name}</Text>
      <Text className="u-map__where">{words.area(area, floor)}</Text>
      <Text className="u-cell__hint">{building}</Text>
      <Image
        className="u-map__plan"
        mode="widthFix"
        src={svgAddress(floorPlan(area, floor, spot))}
        aria-label={words.planOf(area, floor, name)}
      />
      {hours && <Text className="u-cell__hint">{hours}</Text>}
      {phones.map((phone) => (
        <PhoneButton key={phone} phone={phone} name={name} bare />
      ))}
    </View>
  );
}
