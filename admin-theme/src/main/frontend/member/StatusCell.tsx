import { Button, Label } from "@patternfly/react-core";
import type { MemberStatus } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { mailState } from "./mail-state";
import type { Member, OpenInvitation } from "./model";

const COLORS = { Active: "green", Invited: "blue", Archived: "grey" } as const;

const TONES: Partial<Record<string, string>> = { failed: "wsp-minor--danger", delayed: "wsp-minor--warning" };

export function StatusLabel({ status }: { status: MemberStatus }) {
  const messages = useMessages();
  return (
    <Label isCompact color={COLORS[status]}>
      {messages.status(status)}
    </Label>
  );
}

export function StatusCell({ member, copyLink }: { member: Member; copyLink: (member: Member) => void }) {
  const { t, lastDay, word } = useMessages();
  return (
    <>
      <StatusLabel status={member.status} />
      {member.status === "Invited" && (
        <Button variant="link" isInline className="wsp-copy" onClick={() => copyLink(member)}>
          {t("copyLink")}
        </Button>
      )}
      {member.invitation && <InvitationState invitation={member.invitation} />}
      {member.activeUntil && member.status !== "Archived" && (
        <div className="wsp-minor">{t("until", { day: lastDay(member.activeUntil) })}</div>
      )}
      {member.archivedReason && <div className="wsp-minor">{word("archivedReason", member.archivedReason)}</div>}
      {member.flags.includes("archived_everywhere") && (
        <div className="wsp-minor wsp-minor--warning">{t("heldEverywhere")}</div>
      )}
      {member.flags.includes("email_conflict") && (
        <div className="wsp-minor wsp-minor--warning">{t("emailConflict")}</div>
      )}
      {member.flags.includes("account_not_writable") && (
        <div className="wsp-minor wsp-minor--warning">{t("accountNotWritable")}</div>
      )}
    </>
  );
}

/** When an invitation ends and where its mail is. */
export function InvitationState({ invitation }: { invitation: OpenInvitation }) {
  const messages = useMessages();
  const { t, day } = messages;
  const { expired, expiresAt } = invitation;
  const mail = mailState(messages, invitation);
  // An invitation whose mail was never sent expires without a date.
  const expiry = expiresAt ? t(expired ? "expiredOn" : "expiresOn", { day: day(expiresAt) }) : expired && t("expired");
  return (
    <div className="wsp-minor">
      {expiry && <span className={expired ? "wsp-minor--warning" : undefined}>{expiry}</span>}
      {mail && <div className={TONES[mail.state]}>{mail.text}</div>}
    </div>
  );
}
