import { Alert, AlertActionLink } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useMessages, type Translator } from "../messages/messages";
import { mailState } from "./mail-state";
import type { Member, OpenInvitation } from "./model";

/** What keeps somebody out, in words, and what to do about it. */
interface Cause {
  title: string;
  advice: string;
  /** Whether it does not go by itself. */
  stops: boolean;
  /** Whether another address helps. */
  address?: boolean;
}

interface WhyNotInProps {
  member: Member;
  copyLink: () => void;
  resend: () => void;
  changeAddress: () => void;
}

/** Answers why a person is not in, from what is known of the invitation, its mail and sign-ins. */
export function WhyNotIn({ member, copyLink, resend, changeAddress }: WhyNotInProps) {
  const messages = useMessages();
  const { t, day } = messages;
  const { invitation } = member;
  const facts: [string, ReactNode][] = [
    [t("column_invitedOn"), [day(member.invitedAt), invitation?.invitedBy].filter(Boolean).join(", ")],
    ...(invitation
      ? ([
          [t("email"), mail(messages, invitation)],
          [t("link"), link(messages, invitation)],
          [t("lastSignIn"), signIn(messages, invitation)],
        ] as [string, ReactNode][])
      : []),
  ];
  return (
    <>
      {causes(messages, member).map(({ title, advice, stops, address }) => (
        <Alert
          key={title}
          isInline
          className="pf-v5-u-mb-md"
          variant={stops ? "warning" : "info"}
          title={title}
          actionLinks={
            invitation && (
              <>
                {address && <AlertActionLink onClick={changeAddress}>{t("changeAddress")}</AlertActionLink>}
                <AlertActionLink onClick={resend}>{t("resend")}</AlertActionLink>
                <AlertActionLink onClick={copyLink}>{t("copyLink")}</AlertActionLink>
              </>
            )
          }
        >
          {advice}
        </Alert>
      ))}
      <dl className="wsp-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function causes(messages: Translator, member: Member): Cause[] {
  const { t, day, word } = messages;
  const { invitation, archivedReason } = member;
  if (!invitation) {
    const title = `${t("status_Archived")}: ${word("archivedReason", archivedReason ?? "admin")}`;
    return [{ title, advice: t(archivedReason === "expired" ? "whyEndedAdvice" : "whyArchivedAdvice"), stops: true }];
  }
  const { expired, mail: sent, refusedSignIn } = invitation;
  const left = mailState(messages, invitation)?.text ?? "";
  const found: Cause[] = [];
  const add = (title: string, advice: string, stops = true) => found.push({ title, advice, stops });
  if (member.flags.includes("archived_everywhere")) add(t("heldEverywhere"), t("whyEverywhereAdvice"));
  if (member.flags.includes("account_not_writable")) add(t("accountNotWritable"), t("whyNotWritableAdvice"));
  // If the invitation is over now, that says it already.
  if (refusedSignIn && !(expired && refusedSignIn.reason === "expired")) {
    const { at, reason } = refusedSignIn;
    add(t("whyRefused", { day: day(at), reason: word("refused", reason) }), word("refusedAdvice", reason));
  }
  if (expired) add(t("whyExpired"), t("whyExpiredAdvice"));
  if (sent.state === "failed")
    found.push({ title: left, advice: t("whyMailFailedAdvice"), stops: true, address: true });
  if (sent.state === "queued") add(left, t("whyMailWaitsAdvice"), false);
  if (!found.length && sent.state === "sent")
    found.push({ title: t("whySent"), advice: t("whySentAdvice"), stops: false, address: true });
  if (!found.length) add(t("whyNoMail"), t("whyNoMailAdvice"), false);
  return found;
}

function mail(messages: Translator, invitation: OpenInvitation): string {
  const text = mailState(messages, invitation)?.text ?? messages.t("whyNoMail");
  const { state, at } = invitation.mail;
  return state === "sent" && at ? `${text}, ${messages.when(at)}` : text;
}

function link({ t, day, when }: Translator, { expired, expiresAt }: OpenInvitation): string {
  if (!expiresAt) return t(expired ? "expired" : "linkNotYet");
  return expired ? t("expiredOn", { day: day(expiresAt) }) : t("linkUntil", { when: when(expiresAt) });
}

function signIn({ t, when, word }: Translator, { refusedSignIn }: OpenInvitation): string {
  return refusedSignIn
    ? t("refusedOn", { when: when(refusedSignIn.at), reason: word("refused", refusedSignIn.reason) })
    : t("noSignIn");
}
