import { startSession } from "../../shell/start-session";
import { EmptyState, Page } from "../../ui";
import type { CardWords } from "./words";

/** Nobody is signed in: how to get on. */
export const SignedOut = ({ words, title }: { words: CardWords; title: string }) => (
  <Page title={title}>
    <EmptyState
      title={words.notSignedIn}
      text={words.notSignedInText}
      action={{ label: words.signIn, onPress: () => void startSession() }}
    />
  </Page>
);
