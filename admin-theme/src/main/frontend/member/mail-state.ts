import type { Translator } from "../messages/messages";
import type { OpenInvitation } from "./model";

/** Where the mail of an invitation is, in words; nothing of one without a mail. */
export function mailState({ t, word }: Translator, { mail }: OpenInvitation) {
  const { state, reason, heldBy, answer } = mail;
  if (state === "none") return undefined;
  const cause = heldBy ?? reason;
  const told = state === "queued" && cause ? "delayed" : state;
  const why = word("mailFault", cause ?? "") + (answer && !heldBy ? ` (${answer})` : "");
  return { state: told, text: t(`mail_${told}`, { reason: why }) };
}
