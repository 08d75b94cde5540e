import { Button } from "@patternfly/react-core";
import { displayName } from "../kernel/model";
import { Problem } from "../kernel/problem";
import { folded } from "../kernel/text";
import type { Members } from "../member/members";
import { useMessages } from "../messages/messages";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";

/** Somebody who cannot be invited, as the address belongs to a member already. */
export interface Known {
  email: string;
  status: string;
}

export function knownIn(problem: unknown, email: string): Known | undefined {
  if (!(problem instanceof Problem) || problem.code !== "member_exists") return undefined;
  const { memberStatus } = problem.body;
  return typeof memberStatus === "string" ? { email, status: memberStatus } : undefined;
}

interface KnownMemberProps {
  known: Known;
  members: Members;
  done: () => void;
}

/** What can be done instead of inviting. */
export function KnownMember({ known: { email, status }, members, done }: KnownMemberProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const submission = useSubmission([]);
  const archived = status === "Archived";
  if (!archived && status !== "Invited") return null;
  const act = () =>
    submission.run(async () => {
      const request = { limit: 50, signal: new AbortController().signal };
      const { items } = await members.list({ search: email, status }, request);
      const member = items.find((one) => folded(one.email ?? "") === folded(email));
      if (!member) throw new Problem(404, { code: "not_found" });
      await (archived ? members.unarchive(member.id) : members.resend(member.id));
      toasts.success(t(archived ? "memberUnarchived" : "invitationResent", { name: displayName(member) }));
      done();
    });
  return (
    <>
      <FormErrors submission={submission} />
      <div>
        <Button variant="secondary" isLoading={submission.busy} onClick={() => void act()}>
          {t(archived ? "unarchive" : "resend")}
        </Button>
      </div>
    </>
  );
}
