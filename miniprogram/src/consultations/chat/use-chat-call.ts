import type { ChatAbout } from "../../../../shared/consultations/chat-calls";
import type { Call } from "../../kernel/use-call";
import type { ChatInHand } from "../../shell/chat-thread";

/** The chat as a page's question, for the frame that says why something cannot be shown. */
export function useChatCall({ state, refresh }: Pick<ChatInHand, "state" | "refresh">): Call<ChatAbout> {
  const ways = { reload: () => Promise.resolve(refresh()), reloading: false, put: () => undefined };
  if (state.is === "ready" && state.about) return { is: "ready", value: state.about, ...ways };
  if (state.is === "refused" && state.refusal) return { is: "refused", refusal: state.refusal, ...ways };
  return { is: "waiting", slow: false, ...ways };
}
