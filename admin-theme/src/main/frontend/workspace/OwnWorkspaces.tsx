import { Button, PageSection, Title } from "@patternfly/react-core";
import { useMemo, useState } from "react";
import { useHost } from "../host/host";
import { Api, path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import type { Role } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { ErrorAlert } from "../ui/Feedback";
import { FormModal } from "../ui/FormModal";
import { useSubmission } from "../ui/submission";
import { ActionCell, Cell, Head, HiddenHead, Row, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";

interface OwnWorkspace {
  id: string;
  alias: string;
  name: string;
  role: Role;
}

/** The workspaces that the person is in, whatever their role, each with a way out. */
export function OwnWorkspaces({ base, left }: { base: string; left: () => void }) {
  const { session } = useHost();
  const { t, role } = useMessages();
  const api = useMemo(() => new Api(base, session.token), [base, session]);
  const [leaving, setLeaving] = useState<OwnWorkspace>();
  const { data, problem, loading, reload } = useLoad(base, (signal) =>
    api.get<{ items: OwnWorkspace[] }>("/current-user", { signal }),
  );
  if (problem) return <ErrorAlert problem={problem} retry={reload} />;
  if (!data?.items.length) return null;
  return (
    <PageSection variant="light" data-testid="own-workspaces">
      <Title headingLevel="h2">{t("myWorkspaces")}</Title>
      <Table
        label={t("myWorkspaces")}
        busy={loading}
        head={
          <>
            <Head>{t("name")}</Head>
            <Head>{t("role")}</Head>
            <HiddenHead label={t("actions")} />
          </>
        }
      >
        {data.items.map((workspace) => (
          <Row key={workspace.id} testId={workspace.alias}>
            <Cell label={t("name")}>{workspace.name}</Cell>
            <Cell label={t("role")}>{role(workspace.role)}</Cell>
            <ActionCell>
              <Button variant="link" isInline onClick={() => setLeaving(workspace)}>
                {t("leave")}
              </Button>
            </ActionCell>
          </Row>
        ))}
      </Table>
      {leaving && (
        <LeaveModal
          api={api}
          workspace={leaving}
          close={() => setLeaving(undefined)}
          left={() => {
            setLeaving(undefined);
            reload();
            left();
          }}
        />
      )}
    </PageSection>
  );
}

interface LeaveModalProps {
  api: Api;
  workspace: OwnWorkspace;
  close: () => void;
  left: () => void;
}

function LeaveModal({ api, workspace: { id, name }, close, left }: LeaveModalProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const submission = useSubmission([]);
  const leave = async () => {
    const done = await submission.run(async () => {
      await api.send("POST", path`/${id}/current-user/leave`);
      toasts.success(t("leftWorkspace", { name }));
    });
    if (done) left();
  };
  return (
    <FormModal
      title={t("leaveWorkspace", { name })}
      description={t("leaveHelp")}
      submit={t("leave")}
      submission={submission}
      danger
      send={() => void leave()}
      close={close}
    />
  );
}
