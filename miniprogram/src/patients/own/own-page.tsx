import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import type { ProxyScope } from "../../../../shared/patients/proxies";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { PersonChooser } from "../../shell/person-chooser";
import { startSession } from "../../shell/start-session";
import { usePhones } from "../../shell/use-directory";
import { useFamily } from "../../shell/use-family";
import { EmptyState, Page, Shown, type PageProps, type Phone } from "../../ui";
import { useOwnWords } from "./words";
import "./own.scss";

type Person = ReturnType<typeof useFamily>["members"][number];
type Props = Pick<PageProps, "title" | "lead" | "bar"> & {
  /** What people of other families may have given leave for; without it, only one's own people are here. */
  readonly acts?: ProxyScope;
  readonly children: (person: Person, phones: readonly Phone[]) => ReactNode;
};

/** A page about one person's own data: signed in first, and whose data it is can be chosen at the top. */
export function OwnPage({ title, lead, bar, acts, children }: Props) {
  const words = useOwnWords();
  const family = useFamily(acts);
  const phones = usePhones();
  if (!family.signedIn)
    return (
      <Page title={title}>
        <EmptyState
          title={words.signInTitle}
          text={words.signInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      </Page>
    );
  const nobody = { label: words.choose.add, onPress: () => open(routes.addPerson) };
  return (
    <Page title={title} lead={lead} bar={family.chosen && bar}>
      <Shown call={family.call} phones={phones}>
        {() =>
          family.chosen ? (
            <View className="p-own">
              {family.members.length > 1 && <PersonChooser said={words.chooser} family={family} />}
              {children(family.chosen, phones)}
            </View>
          ) : (
            <EmptyState title={words.choose.title} text={words.choose.text} action={nobody} />
          )
        }
      </Shown>
    </Page>
  );
}
