import type { FunctionComponent } from "react";
import { View } from "@tarojs/components";
import type { ApplicationState } from "../../../../../shared/appointments/model";
import { applicationLife, isActive } from "../../../../../shared/appointments/states";
import type { ApplicationView } from "../../../../../shared/appointments/views";
import { useParams } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { Opened } from "../../../shell/opened";
import { Notice, Page, Para, PhoneList, RefusalNotice, Section, StatusBadge } from "../../../ui";
import { TogetherCard } from "../../move/together-card";
import { AnswersCard } from "../../parts/answers-card";
import { ApplicationBar, hasBar } from "../../parts/application-bar";
import { AppealCard } from "../../day/appeal-card";
import { isToday, TodayCard } from "../../day/today-card";
import { CancelSheet } from "../../parts/cancel-sheet";
import { Accepted } from "../../parts/faces/accepted";
import { Asked } from "../../parts/faces/asked";
import { Booked } from "../../parts/faces/booked";
import { AfterLoss, Ended, NotScheduled } from "../../parts/faces/ended";
import type { FaceProps } from "../../parts/faces/face";
import { Offered } from "../../parts/faces/offered";
import { Rerouted } from "../../parts/faces/rerouted";
import { WaitListed } from "../../parts/faces/wait-listed";
import { Waiting } from "../../parts/faces/waiting";
import { MEANINGS } from "../../parts/state-meaning";
import { ReportList } from "../../parts/report-list";
import { Story } from "../../parts/story";
import { routes } from "../../routes";
import { useApplication } from "../../use-application";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

const FACES: Partial<Record<ApplicationState, FunctionComponent<FaceProps>>> = {
  submitted: Waiting,
  "under-review": Waiting,
  "wait-listed": WaitListed,
  "needs-information": Asked,
  offered: Offered,
  accepted: Accepted,
  scheduled: Booked,
  "checked-in": Booked,
  "repeat-needed": Booked,
  "route-changed": Rerouted,
  "not-scheduled": NotScheduled,
};

const isLoss = ({ state, outcome }: ApplicationView) =>
  state === "cancelled-by-patient" && outcome?.reason === "pregnancy-ended";

/** She did not come, and may say why, or did and reads the answer. */
const tellsWhy = ({ state, timeline }: ApplicationView) =>
  state === "no-show" || timeline.some(({ reason = "" }) => reason.startsWith("appeal"));

/** One application: its state in plain words, the next step for her, what happened, whom to call. */
export default function ApplicationPage() {
  const words = useAppointmentWords();
  const { id = "" } = useParams(routes.application);
  const hand = useApplication(id);
  const { phones } = usePlaces();
  const view = hand.call.value;
  const loss = view !== undefined && isLoss(view);
  const title = loss ? words.application.lossTitle : view ? words.states[view.state].name : words.application.title;
  const bar = view && hasBar(view) && <ApplicationBar words={words} view={view} hand={hand} />;
  return (
    <Page title={title} bar={bar}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => (loss ? <AfterLoss words={words} /> : <Body words={words} view={shown} hand={hand} />)}
      </Opened>
    </Page>
  );
}

function Body(props: FaceProps) {
  const { words, view, hand } = props;
  const say = useSay();
  const { phones } = usePlaces();
  const Face = FACES[view.state] ?? Ended;
  // while she waits, the form that is still missing is hers to fetch
  const formFirst = (Face === Waiting || Face === WaitListed) && view.examForm === "missing";
  const expired = view.state === "offer-expired" && view.waitList !== undefined;
  const closing = view.state === "wait-listed" && view.waitList?.closing === true;
  const listed = expired ? words.waitList.expired : closing ? words.waitList.closing : undefined;
  const next = formFirst ? words.application.formFirst : (listed ?? words.states[view.state].next);
  const meaning = formFirst || closing ? "needs-you" : MEANINGS[view.state];
  // a place card brings its phones with it
  const showsPlace = Face === Rerouted || Face === NotScheduled || (Face === Booked && view.booking !== undefined);
  return (
    <>
      <View className="a-state" aria-live="polite">
        <StatusBadge meaning={meaning}>{words.meanings[meaning]}</StatusBadge>
        <Para>{next}</Para>
        <Para quiet>{view.personName}</Para>
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {hand.movedTo && <Notice meaning="waiting" title={words.application.movedTo(words.states[hand.movedTo].name)} />}
      {isToday(view) && <TodayCard view={view} />}
      {tellsWhy(view) && <AppealCard view={view} onSent={() => void hand.call.reload()} />}
      <Face {...props} />
      {isActive(view.state) && <TogetherCard view={view} hand={hand} />}
      <Story words={words} view={view} />
      {!applicationLife.ended(view.state) && <AnswersCard words={words} view={view} />}
      <ReportList words={words} documents={view.documents} />
      {!showsPlace && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
      <View className="a-late">
        {view.cancelUntil && <Para quiet>{words.booked.cancelUntil(say.moment(view.cancelUntil))}</Para>}
        {applicationLife.can(view.state, "cancel") && <CancelSheet {...props} />}
      </View>
    </>
  );
}
