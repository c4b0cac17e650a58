import { useState } from "react";
import { Text, View } from "@tarojs/components";
import { useWords } from "../i18n";
import { open } from "../kernel/navigation";
import { useFamily } from "../shell/use-family";
import { routes } from "../routes";
import { Button, Choice, Sheet } from "../ui";
import { en } from "./words.en";
import { zh } from "./words.zh";

/** Who is greeted and whom the pages are about, with a switch. */
export function Greeting() {
  const words = useWords({ zh, en });
  const { signedIn, call, members, chosen, choose } = useFamily();
  const [choosing, setChoosing] = useState(false);
  const leave = (go: () => void) => {
    setChoosing(false);
    go();
  };
  const none = signedIn && call.is === "ready" && members.length === 0;
  return (
    <View className="home-greeting">
      <View className="u-page__title" aria-role="heading" aria-level={1}>
        {chosen ? words.hello(chosen.name) : words.helloNobody}
      </View>
      {none && <Button onPress={() => open(routes.addPerson)}>{words.addPerson}</Button>}
      {chosen && (
        <View
          className="home-greeting__change"
          aria-role="button"
          hoverClass="u-pressed"
          onClick={() => setChoosing(true)}
        >
          <Text>{words.change}</Text>
        </View>
      )}
      <Sheet open={choosing} title={words.forWhom} onClose={() => setChoosing(false)}>
        <Choice
          label={words.forWhom}
          options={members.map(({ personId, name, maskedNumber }) => ({
            value: personId,
            label: name,
            hint: maskedNumber,
          }))}
          value={chosen?.personId}
          onChange={(personId) => leave(() => choose(personId))}
        />
        <Button kind="quiet" onPress={() => leave(() => open(routes.people))}>
          {words.manage}
        </Button>
      </Sheet>
    </View>
  );
}
