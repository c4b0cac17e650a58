/**
 * The kit. Everything is controlled, bilingual, works with touch, mouse, keyboard and screen reader, and grows in
 * elderly mode by tokens (ui/styles/tokens.scss); no domain word lives here.
 *
 * Frame    Page {title, lead?, bar?, foot?, first?, plain?}   Section {title}   Card {title?, attention?}   Para {quiet?}   Figure
 * Lists    Cells > Cell {label, value?, hint?, icon?, above?, mark?, onPress?}   Tile {title, text, icon, onPress}
 *          SummaryList {rows: {label, value, onChange?}[]}   Timeline {entries: {key, title, at?, text?, state}[]}
 * Actions  Button {onPress, kind?: primary|secondary|quiet|danger, busy?, disabled?, label?, onPhoneCode?}
 *          PhoneButton {phone, name?, bare?}   PhoneList {phones}   ReadAloudButton {text}   Sheet {open, title, onClose}
 * Forms    Field {name, label, hint?, example?, error?, optional?, group?} around one control:
 *          TextInput {value, onChange, kind?, most?, onDone?}   NumberInput {value: string, onChange, unit?, decimals?}
 *          TextArea {value, onChange, most?}   DatePicker {value?: Day, onChange, from?, to?}
 *          and with `group`: Choice {options, value, onChange, inline?}   Checks {options, values, onChange}
 *          Switch {label, hint?, on, onChange}   ErrorSummary {mistakes: {path, text}[]}
 *          UploadTile {name, state: sending|failed|sent, percent?, thumbnail?, reason?, onRetry?, onRemove?, onOpen?}
 * States   Steps {steps, at}   StatusBadge {meaning: done|waiting|needs-you|stopped}   Notice {meaning, title}
 *          Shown {call, children(value), waiting?, own?, phones?, action?} shows a useCall: waiting, refused, ready
 *          RefusalScreen / RefusalNotice {refusal, own?, phones?, onRetry?, action?}   Skeleton {lines?, slow?}   EmptyState {title, text, action?}
 *          Countdown {until, label, onEnd?}   WeekStrip {from, to, now?, ranges, sentence}
 *          MapCard {name, building, area, floor, spot, hours?, phones?}   Icon {name, colour?, large?}
 *
 * Kernel   client(contract, door?) · useCall(question | null, about?, ) · useWrite((id, input) => answer) · newId() · open/replace/goBack(route)
 *          mistakesIn(schema, value) / mistakeAt(mistakes, path) · useParams(route) · useSession · usePreferences · now()/today()   Words: i18n/index.ts
 * Shell    useFamily() {members, chosen, choose} · usePhones() · useDirectory() · startSession() · useUnread   Pages: routes.ts
 */
export { Button, type ButtonProps } from "./button";
export { Checks, Choice, Switch, type Option } from "./choices";
export { Countdown } from "./countdown";
export { ErrorSummary, type Mistake } from "./error-summary";
export { Field, fieldId } from "./field";
export { Icon, svgAddress } from "./icon";
export type { IconName } from "./icon-paths";
export { DatePicker, NumberInput, TextArea, TextInput } from "./inputs";
export { MapCard } from "./map-card";
export { Notice, RefusalNotice, RefusalScreen } from "./messages";
export { Page, type PageProps } from "./page";
export { PhoneButton, PhoneList, writePhone, type Phone } from "./phone-button";
export { StatusBadge, Steps, Timeline, type Meaning, type TimelineEntry } from "./progress";
export { ReadAloudButton } from "./read-aloud-button";
export { Sheet } from "./sheet";
export { SummaryList, type SummaryRow } from "./summary-list";
export { Card, Cell, Cells, Figure, Para, Section, Tile } from "./surfaces";
export { UploadTile } from "./upload-tile";
export { EmptyState, Shown, Skeleton } from "./waiting";
export { WeekStrip, type WeekRange } from "./week-strip";
