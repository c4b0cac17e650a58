import { open } from "../../kernel/navigation";
import { paysOnline } from "../../platform/pay";
import { routes } from "../../routes";
import { useReminders } from "../../shell/reminders/use-reminders";
import { Button } from "../../ui";
import type { FaceProps } from "./faces/face";

/** Accepting the time that is held: paid now, paid at the desk, or with nothing to pay. */
export function AcceptBar({ words, view, hand }: FaceProps) {
  const reminders = useReminders("paying");
  const { offer: said } = words;
  const owes = (view.booking?.owedFen ?? 0) > 0;
  /** The question about messages must be the first thing that the tap does. */
  const accept = async (payment: "online" | "at-desk") => {
    await reminders.ask();
    const accepted = await hand.accept(payment);
    if (accepted && payment === "online") open(routes.payFor, { domain: "appointments", id: view.id });
  };
  if (!owes || !paysOnline)
    return (
      <Button kind="primary" busy={hand.busy} onPress={() => void accept("at-desk")}>
        {owes ? said.accept : said.acceptFree}
      </Button>
    );
  return (
    <>
      <Button kind="primary" busy={hand.busy} onPress={() => void accept("online")}>
        {said.acceptOnline}
      </Button>
      <Button disabled={hand.busy} onPress={() => void accept("at-desk")}>
        {said.accept}
      </Button>
    </>
  );
}
