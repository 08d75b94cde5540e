import { Label, PageSection, Split, SplitItem } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import { useGroupActions } from "../group/actions";
import { useGroups } from "../group/groups";
import { PermissionsForm } from "../group/PermissionsForm";
import { path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import { GroupMembers } from "../member/GroupMembers";
import { useMessages } from "../messages/messages";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { useFilters } from "../ui/filters";
import { Menu } from "../ui/Menu";
import { useNavigation } from "../ui/navigation";
import { PanelTabs } from "../ui/Tabs";
import type { TabProps } from "../workspace/tab";

interface GroupPageProps extends Pick<TabProps, "workspace" | "show"> {
  id: string;
}

export function GroupPage({ workspace, id, show }: GroupPageProps) {
  const { t, role } = useMessages();
  const navigation = useNavigation();
  const groups = useGroups(workspace.id);
  const filters = useFilters(["part"]);
  const { data, problem, reload, replace } = useLoad(id, (signal) => groups.get(id, signal));
  const group = data?.value;
  const name = group && (group.role ? role(group.role) : group.name);
  useEffect(() => {
    show(name);
    return () => show(undefined);
  }, [show, name]);
  const all = path`/${workspace.id}/groups`;
  const actions = useGroupActions(groups, workspace.id, {
    changed: reload,
    deleted: () => navigation.navigate(all, { discard: true }),
  });
  const part = filters.get("part") || "permissions";
  // What is ticked stays while the members are shown.
  const opened = useRef(false);
  opened.current ||= part === "permissions";
  const tabs = [
    { key: "permissions", title: t("permissions") },
    { key: "members", title: t("members") },
  ];
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      {problem && !group && <ErrorAlert problem={problem} retry={reload} />}
      {!group && !problem && <Loading />}
      {data && group && (
        <>
          <Split hasGutter>
            <SplitItem isFilled>
              <h2 className="pf-v5-c-title pf-m-xl">
                <bdi>{name}</bdi>{" "}
                <Label isCompact color={group.kind === "role" ? "purple" : "blue"}>
                  {t(`kind_${group.kind}`)}
                </Label>
              </h2>
              {group.kind === "custom" && group.builderLevel && (
                <p className="wsp-minor" data-testid="makes-builders">
                  {t("groupMakesBuilders")}
                </p>
              )}
            </SplitItem>
            <SplitItem>
              <Menu
                label={t("actionsFor", { name: group.name })}
                text={t("actions")}
                actions={actions.menu(group).filter(({ key }) => key !== "open")}
              />
            </SplitItem>
          </Split>
          <PanelTabs
            label={group.name}
            tabs={tabs}
            current={part}
            change={(next) => filters.set({ part: next === "permissions" ? "" : next })}
          >
            {part === "members" && <GroupMembers workspace={workspace.id} group={group} changed={reload} />}
            {opened.current && (
              <div hidden={part === "members"}>
                <PermissionsForm key={group.id} groups={groups} group={data} saved={replace} />
              </div>
            )}
          </PanelTabs>
        </>
      )}
      {actions.dialog}
    </PageSection>
  );
}
