import { useSay } from "../../../i18n";
import { Card, Notice, Para } from "../../../ui";
import { usePlaces } from "../../places";
import type { FaceProps } from "./face";

/** Waiting for the desk: place in the queue, by when; late is said, with an apology. */
export function Waiting({ words, view }: FaceProps) {
  const say = useSay();
  const { names } = usePlaces();
  const { application: said, submitted } = words;
  const { reviewBy, overdue, ahead, examForm, reviewedBy } = view;
  return (
    <>
      {overdue && reviewBy ? (
        <Notice meaning="needs-you" title={said.overdue}>
          {said.overdueText(say.moment(reviewBy))}
        </Notice>
      ) : null}
      {examForm === "missing" && (
        <Notice meaning="needs-you" title={said.formMissing}>
          {said.formMissingText(names.clinic)}
        </Notice>
      )}
      <Card title={overdue ? said.queue : submitted.when}>
        {reviewBy && !overdue && <Para>{submitted.by(say.moment(reviewBy))}</Para>}
        {ahead !== undefined && <Para>{submitted.ahead(ahead)}</Para>}
        {reviewedBy === "prenatal-diagnosis" && <Para>{said.prenatal}</Para>}
      </Card>
    </>
  );
}
