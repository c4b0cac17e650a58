import type { FunctionComponent } from "react";
import { View } from "@tarojs/components";
import type { VisitState } from "../../../../../shared/outpatient/model";
import { useParams } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { Opened } from "../../../shell/opened";
import {
  Button,
  Notice,
  Page,
  Para,
  PhoneList,
  RefusalNotice,
  Section,
  StatusBadge,
  Timeline,
  type Phone,
} from "../../../ui";
import { useClinicDirectory } from "../../directory";
import { Booked, Ended, Kept, Waiting, type FaceProps } from "../../parts/faces";
import { routes } from "../../routes";
import { MEANINGS } from "../../stances";
import { useVisit } from "../../use-visit";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

const FACES: Partial<Record<VisitState, FunctionComponent<FaceProps>>> = {
  booked: Booked,
  "checked-in": Booked,
  waiting: Waiting,
  kept: Kept,
};

/** One visit, or place on a list: its state in plain words, the next step for her, what happened, whom to call. */
export default function VisitPage() {
  const words = useClinicWords();
  const { id = "" } = useParams(routes.visit);
  const hand = useVisit(id);
  const view = hand.call.value;
  const { phones } = useClinicDirectory(view?.doctorId, view?.departmentId);
  const bar = view?.state === "kept" && (
    <Button kind="primary" busy={hand.busy} onPress={() => void hand.take("accept")}>
      {words.list.accept}
    </Button>
  );
  return (
    <Page title={view ? words.states[view.state].name : words.title} bar={bar}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => <Body words={words} view={shown} hand={hand} phones={phones} />}
      </Opened>
    </Page>
  );
}

function Body({ phones, ...props }: FaceProps & { phones: readonly Phone[] }) {
  const { words, view, hand } = props;
  const say = useSay();
  const Face = FACES[view.state] ?? Ended;
  const meaning = MEANINGS[view.state];
  return (
    <>
      <View className="c-state" aria-live="polite">
        <StatusBadge meaning={meaning}>{words.meanings[meaning]}</StatusBadge>
        <Para>{words.states[view.state].next}</Para>
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {hand.movedTo && <Notice meaning="waiting" title={words.visit.movedTo(words.states[hand.movedTo].name)} />}
      <Face {...props} />
      <Section title={words.visit.story}>
        <Timeline
          entries={view.timeline.map(({ state, at, reason }, n) => ({
            key: `${n}`,
            title: words.states[state].name,
            at: say.moment(at),
            text: reason,
            state: n === view.timeline.length - 1 ? "now" : "done",
          }))}
        />
      </Section>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
