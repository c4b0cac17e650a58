import type { QueueRow } from "../../../../shared/consultations/views";
import { useConsultationWords } from "./words";

type Props = {
  tabs: readonly { id: string; name: string; row: QueueRow | undefined }[];
  openId: string | undefined;
  onOpen(id: string): void;
  onClose(id: string): void;
};

/** The consultations that are open beside one another, each with what is unread. */
export function CaseTabs({ tabs, openId, onOpen, onClose }: Props) {
  const words = useConsultationWords();
  if (tabs.length === 0) return null;
  return (
    <div className="wc-tabs" role="group" aria-label={words.tabs}>
      {tabs.map(({ id, name, row }) => (
        <div key={id} className="wc-tab" data-at={id === openId ? "" : undefined}>
          <button type="button" aria-pressed={id === openId} onClick={() => onOpen(id)}>
            {name}{" "}
            {row && row.unread > 0 && (
              <span className="wc-unread" aria-label={words.unread(row.unread)}>
                {row.unread}
              </span>
            )}
          </button>
          <button type="button" aria-label={words.closeTab(name)} onClick={() => onClose(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
