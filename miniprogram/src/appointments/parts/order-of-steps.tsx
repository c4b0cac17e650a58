import { View } from "@tarojs/components";

/** What to do first, second, third. */
export const OrderOfSteps = ({ steps }: { steps: readonly string[] }) => (
  <View aria-role="list">
    {steps.map((step, i) => (
      <View key={step} className="a-order" aria-role="listitem">
        <View className="a-order__number">{i + 1}</View>
        <View className="a-order__words">{step}</View>
      </View>
    ))}
  </View>
);
