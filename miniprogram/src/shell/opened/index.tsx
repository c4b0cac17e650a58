import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import { useWords, type RefusalWords } from "../../i18n";
import { open } from "../../kernel/navigation";
import { useSignedIn } from "../../kernel/session";
import type { Call } from "../../kernel/use-call";
import { routes } from "../../routes";
import { Button, PhoneList, RefusalScreen, Shown, type Phone } from "../../ui";
import { useKitWords } from "../../ui/words";
import { startSession } from "../start-session/by-page";
import { ProveMyself } from "../step-up/prove";
import { en } from "./words.en";
import { zh } from "./words.zh";

type OpenedProps<T> = {
  call: Call<T>;
  own?: Readonly<Record<string, RefusalWords>>;
  phones?: readonly Phone[];
  children: (value: T) => ReactNode;
};

/**
 * What a link opens (row 92): the thing itself, or, where this account cannot see it, why that may be and the ways on:
 * another account, the inbox, a phone.
 */
export function Opened<T>({ call, own, phones, children }: OpenedProps<T>) {
  const words = useWords({ zh, en });
  const kit = useKitWords();
  const signedIn = useSignedIn();
  const isMissing = call.is === "refused" && call.refusal.code === "thing.missing" && call.value === undefined;
  const signIn = { label: signedIn ? words.other : kit.signIn, onPress: () => void startSession() };
  if (isMissing)
    return (
      <>
        <RefusalScreen refusal={call.refusal} own={{ "thing.missing": words.missing }} action={signIn} />
        <Button onPress={() => open(routes.inbox)}>{words.inbox}</Button>
        <View className="u-section">
          <PhoneList phones={phones ?? []} />
        </View>
      </>
    );
  // A sensitive view: she proves that it is she, then the same question goes out again (row 8).
  if (call.is === "refused" && call.refusal.code === "proof.needed")
    return <ProveMyself onProved={() => void call.reload()} phones={phones} />;
  return (
    <Shown call={call} own={own} phones={phones} action={signedIn ? undefined : signIn}>
      {children}
    </Shown>
  );
}
