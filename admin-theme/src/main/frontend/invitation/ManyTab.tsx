import { ActionGroup, Alert, Button, Form, TextArea } from "@patternfly/react-core";
import { useEffect, useMemo, useState } from "react";
import { useCustomGroups } from "../group/groups";
import type { Role } from "../kernel/model";
import { readRecipients, toCsv } from "../kernel/recipients";
import { LanguageField } from "../member/LanguageField";
import { GroupsField, RoleField } from "../member/RoleFields";
import { useMessages } from "../messages/messages";
import { Field, FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { Cell, Head, Row, Table } from "../ui/Table";
import { JobView } from "./JobView";
import { useJobs, type Purpose } from "./jobs";
import { LinkOptions } from "./LinkOptions";
import type { UsersFilter } from "./model";

const SHOWN = 50;

const FAULTS = { address: "violation_email_invalid", space: "addressSpace", twice: "addressTwice" } as const;

interface ManyTabProps {
  workspace: string;
  /** What was pasted elsewhere. */
  start: string;
  changed: () => void;
  markDirty: (dirty: boolean) => void;
  toUsers: (filter: UsersFilter) => void;
}

/** Many addresses, typed or pasted, with the same role and groups. Checked like a file, then run. */
export function ManyTab({ workspace, start, changed, markDirty, toUsers }: ManyTabProps) {
  const { t, count } = useMessages();
  const jobs = useJobs(workspace);
  const custom = useCustomGroups(workspace);
  const [text, setText] = useState(start);
  const [role, setRole] = useState<Role>("End-user");
  const [groups, setGroups] = useState<string[]>([]);
  const [activeUntil, setActiveUntil] = useState("");
  const [locale, setLocale] = useState("");
  const [link, setLink] = useState({ days: "", clientId: "", redirectUri: "" });
  const [job, setJob] = useState<string>();
  const submission = useSubmission(["clientId", "redirectUri"]);
  const people = useMemo(() => readRecipients(text), [text]);
  const usable = people.filter(({ fault }) => !fault);
  const leftOut = people.length - usable.length;
  const dirty = job === undefined && text.trim() !== "";
  useEffect(() => markDirty(dirty), [markDirty, dirty]);

  const check = () =>
    void submission.run(async () => {
      const { days, clientId, redirectUri } = link;
      const names = custom.filter(({ id }) => groups.includes(id)).map(({ name }) => name);
      const same = {
        Role: role,
        Groups: names.join("|"),
        "Active Until": activeUntil,
        Language: locale,
        "Expires In": days && `P${days}D`,
      };
      const { columns, csv } = toCsv(usable, same);
      const file = new File([csv], "addresses.csv", { type: "text/csv" });
      const purpose: Purpose = { onError: "skip", mode: "invite", onMissing: "invite", clientId, redirectUri };
      // Without a header, so that the first person is in row 1.
      const options = { columns, header: false, name: count("pastedAddresses", usable.length) };
      setJob((await jobs.check(file, purpose, options, () => undefined)).id);
    });
  // What was only checked, or not carried through, can still be corrected.
  const startOver = (done: boolean) => ({
    label: t(done ? "otherAddresses" : "backToAddresses"),
    act: () => {
      if (done) setText("");
      setJob(undefined);
    },
  });

  if (job !== undefined)
    return (
      <div className="wsp-stack">
        {leftOut > 0 && <Alert isInline variant="warning" title={count("addressesLeftOut", leftOut)} />}
        <JobView
          workspace={workspace}
          id={job}
          changed={changed}
          open={setJob}
          startOver={startOver}
          toUsers={toUsers}
        />
      </div>
    );
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <FormErrors submission={submission} />
      <Field id="many-addresses" label={t("addresses")} required help={t("addressesHelp")}>
        <TextArea
          id="many-addresses"
          aria-describedby="many-addresses-help"
          dir="auto"
          rows={6}
          resizeOrientation="vertical"
          value={text}
          onChange={(_event, typed) => setText(typed)}
        />
      </Field>
      <p role="status" className="wsp-minor">
        {text.trim() && count("addressesFound", usable.length)}
      </p>
      {leftOut > 0 && (
        <Table
          label={t("addressesRefused")}
          head={
            <>
              <Head>{t("email")}</Head>
              <Head>{t("addressesRefused")}</Head>
            </>
          }
        >
          {people
            .flatMap(({ email, fault }) => (fault ? [{ email, fault }] : []))
            .slice(0, SHOWN)
            .map(({ email, fault }, index) => (
              <Row key={index}>
                <Cell label={t("email")}>
                  <bdi>{email}</bdi>
                </Cell>
                <Cell label={t("addressesRefused")}>{t(FAULTS[fault])}</Cell>
              </Row>
            ))}
        </Table>
      )}
      <RoleField id="many-role" value={role} change={setRole} />
      <GroupsField id="many-groups" workspace={workspace} value={groups} change={setGroups} />
      <TextField id="many-until" type="date" label={t("activeUntil")} value={activeUntil} change={setActiveUntil} />
      <LanguageField id="many-language" value={locale} change={setLocale} />
      <LinkOptions
        id="many"
        draft={link}
        change={(patch) => setLink((before) => ({ ...before, ...patch }))}
        submission={submission}
      />
      <ActionGroup>
        <Button
          type="submit"
          isLoading={submission.busy}
          isDisabled={submission.busy || !usable.length}
          data-testid="check-many"
        >
          {count("checkMany", usable.length)}
        </Button>
      </ActionGroup>
    </Form>
  );
}
