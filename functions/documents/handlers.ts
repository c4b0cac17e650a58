import type { documents } from "../../shared/documents/contract";
import type { Handlers } from "../kernel/call";
import { confirmUpload } from "./confirm-upload";
import type { Parts } from "./parts";
import { remove } from "./remove";
import { requestChatUpload } from "./request-chat-upload";
import { requestUpload } from "./request-upload";
import { view } from "./view";
import { viewRecorded } from "./view-recorded";

/** Every call of the contract, as code. */
export const documentHandlers = (parts: Parts): Handlers<typeof documents> => ({
  requestUpload: requestUpload(parts),
  requestChatUpload: requestChatUpload(parts),
  confirmUpload: confirmUpload(parts),
  remove: remove(parts),
  view: view(parts),
  viewRecorded: viewRecorded(parts),
});
