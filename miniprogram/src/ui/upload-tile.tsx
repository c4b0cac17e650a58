import { Image, Text, View } from "@tarojs/components";
import { Button } from "./button";
import { Icon } from "./icon";
import { useKitWords } from "./words";

export type UploadTileProps = {
  name: string;
  state: "sending" | "failed" | "sent";
  /** 0 to 100, while sending. */
  percent?: number;
  /** A picture to show; documents show their sheet. */
  thumbnail?: string;
  /** Why it failed, where there is more to say than "try again". */
  reason?: string;
  onRetry?: () => void;
  onRemove?: () => void;
  onOpen?: () => void;
};

/** One file on its way: what it is, how far it is, try again, remove. */
export function UploadTile({
  name,
  state,
  percent = 0,
  thumbnail,
  reason,
  onRetry,
  onRemove,
  onOpen,
}: UploadTileProps) {
  const words = useKitWords();
  const said = { sending: words.sending(percent), failed: reason ?? words.sendFailed, sent: words.sent }[state];
  const press = onOpen ? { "aria-role": "button", onClick: onOpen } : {};
  return (
    <View className={`u-upload u-upload--${state}`}>
      <View className="u-upload__row" {...press}>
        {thumbnail ? (
          <Image className="u-upload__picture" mode="aspectFill" src={thumbnail} aria-label={name} />
        ) : (
          <Icon name="file" colour="brand" large />
        )}
        <View className="u-cell__words">
          <Text className="u-upload__name">{name}</Text>
          <Text className="u-upload__state" aria-live="polite">
            {said}
          </Text>
        </View>
      </View>
      {state === "sending" && (
        <View className="u-upload__track" aria-hidden>
          <View className="u-upload__done" style={{ width: `${percent}%` }} />
        </View>
      )}
      <View className="u-upload__ways">
        {state === "failed" && onRetry && <Button onPress={onRetry}>{words.retry}</Button>}
        {onRemove && (
          <Button kind="quiet" label={words.removeOf(name)} onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </View>
    </View>
  );
}
