import { isOpen } from "../../../../../shared/consultations/states";
import type { PatientView } from "../../../../../shared/consultations/views";
import { useSay, type Say } from "../../../i18n";
import { open, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, Page } from "../../../ui";
import { ConsultationBody } from "../../parts/consultation-body";
import { routes } from "../../routes";
import { useConsultation } from "../../use-consultation";
import { useFirstPlace, type FirstPlaceInHand } from "../../use-first-place";
import { waysOn } from "../../ways-on";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords, type Words } from "../../words";
import "../../follow-up.scss";

/** One online follow-up: its state in plain words, its clocks, the next step for her, what happened, whom to call. */
export default function ConsultationPage() {
  const words = useFollowUpWords();
  const say = useSay();
  const { id = "" } = useParams(routes.consultation);
  const hand = useConsultation(id);
  const view = hand.call.value;
  const { phones } = useHospital();
  const first = useFirstPlace(view);
  return (
    <Page title={view ? words.states[view.state].name : words.title} bar={view && barOf(words, view, say, first)}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => <ConsultationBody words={words} view={shown} hand={hand} first={first} phones={phones} />}
      </Opened>
    </Page>
  );
}

/** The one thing to do now: pay, talk, take the first place offline with one tap, or the first of the ways on. */
function barOf(words: Words, view: PatientView, say: Say, { place, take, busy }: FirstPlaceInHand) {
  const { one: said } = words;
  const { id, state, may, fee, unread } = view;
  if (may.includes("pay"))
    return (
      <Button kind="primary" onPress={() => open(everywhere.payFor, { domain: "consultations", id })}>
        {said.pay(say.yuan(fee.fen))}
      </Button>
    );
  if (may.includes("write"))
    return (
      <Button kind="primary" onPress={() => open(routes.chat, { id })}>
        {isOpen(state) && unread > 0 ? said.chatUnread(unread) : said.chat}
      </Button>
    );
  const [first] = waysOn(words, view, say);
  if (first?.step === "book-offline" && place)
    return (
      <>
        <Button kind="primary" busy={busy} onPress={() => void take()}>
          {said.first.book(`${say.day(place.day)} ${say.clock(place.at)}`)}
        </Button>
        <Button kind="quiet" onPress={first.go}>
          {said.first.other}
        </Button>
      </>
    );
  return (
    first && (
      <Button kind="primary" onPress={first.go}>
        {first.label}
      </Button>
    )
  );
}
