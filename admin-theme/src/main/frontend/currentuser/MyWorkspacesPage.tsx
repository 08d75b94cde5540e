import { Button, PageSection } from "@patternfly/react-core";
import { useMemo, useState } from "react";
import { useApi, useHost, type OwnConsole } from "../host/host";
import { Api } from "../kernel/api";
import { useLoad } from "../kernel/load";
import type { Page } from "../kernel/page";
import { folded } from "../kernel/text";
import { useMessages } from "../messages/messages";
import { EmptyList, ErrorAlert, Loading, NoMatch } from "../ui/Feedback";
import { useFilters } from "../ui/filters";
import { SearchFilter } from "../ui/ListBar";
import { PageHeader } from "../ui/PageHeader";
import { readableAddress } from "../kernel/address";
import type { Workspace } from "../workspace/model";
import { LeaveModal } from "./LeaveModal";
import type { MyWorkspaces, OwnWorkspace } from "./model";
import { WorkspaceCard } from "./WorkspaceCard";

const FEW = 8;
const MOST = 100;

interface Found {
  own: MyWorkspaces;
  /** Those that the person manages, disabled ones among them. */
  managed: Workspace[];
}

/** The workspaces that the person is in, whatever their role. */
export function MyWorkspacesPage({ own: { base, account } }: { own: OwnConsole }) {
  const { session } = useHost();
  const admin = useApi();
  const { t } = useMessages();
  const filters = useFilters(["search"]);
  const search = filters.get("search");
  const api = useMemo(() => new Api(base, session.token), [base, session]);
  const [leaving, setLeaving] = useState<OwnWorkspace>();
  const { data, problem, reload } = useLoad<Found>(base, async (signal) => {
    const [own, managed] = await Promise.all([
      api.get<MyWorkspaces>("/current-user", { signal }),
      admin.get<Page<Workspace>>("", { query: { max: MOST }, signal }),
    ]);
    return { own, managed: managed.items };
  });
  const email = data?.own.email;
  const items = data?.own.items ?? [];
  const others = data?.managed.filter(({ id }) => !items.some((own) => own.id === id)) ?? [];
  const matches = ({ name, alias }: { name: string; alias: string }) =>
    !search || folded(`${name} ${alias}`).includes(folded(search));
  const shown = items.filter(matches);
  const alsoShown = others.filter(matches);
  return (
    <div className="wsp-page">
      <PageHeader
        title={t("myWorkspaces")}
        subtitle={email && t("signedInAs", { email: readableAddress(email) })}
        actions={
          <a className="pf-v5-c-button pf-m-secondary" href={`${account}/account-security/device-activity`}>
            {t("ownSessions")}
          </a>
        }
      />
      <PageSection variant="light" isFilled className="wsp-filled" data-testid="workspaces-page">
        {problem && <ErrorAlert problem={problem} retry={reload} />}
        {!data && !problem && <Loading />}
        {items.length + others.length > FEW && (
          <div className="pf-v5-u-mb-md">
            <SearchFilter filters={filters} label={t("searchWorkspaces")} />
          </div>
        )}
        {data && !items.length && !others.length && (
          <EmptyList title={t("inNoWorkspace")} body={t("inNoWorkspaceBody")} />
        )}
        {!!search && !shown.length && !alsoShown.length && <NoMatch clear={filters.clear} />}
        <ul className="wsp-cards" aria-label={t("myWorkspaces")}>
          {shown.map((workspace) => (
            <WorkspaceCard
              key={workspace.id}
              workspace={workspace}
              own={workspace}
              managed={data?.managed.find(({ id }) => id === workspace.id)}
              actions={
                <Button variant="link" isInline onClick={() => setLeaving(workspace)}>
                  {t("leave")}
                  <span className="pf-v5-screen-reader"> {workspace.name}</span>
                </Button>
              }
            />
          ))}
          {alsoShown.map((workspace) => (
            <WorkspaceCard key={workspace.id} workspace={workspace} managed={workspace} />
          ))}
        </ul>
      </PageSection>
      {leaving && (
        <LeaveModal
          api={api}
          workspace={leaving}
          close={() => setLeaving(undefined)}
          left={() => {
            setLeaving(undefined);
            reload();
          }}
        />
      )}
    </div>
  );
}
