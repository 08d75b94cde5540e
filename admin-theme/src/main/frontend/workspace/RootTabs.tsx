import { PageSection } from "@patternfly/react-core";
import { useCaller } from "../host/host";
import { useMessages } from "../messages/messages";
import { RouteTabs } from "../ui/Tabs";

/** For those who may see the whole instance: switches between workspaces and users. */
export function RootTabs({ current }: { current: "workspaces" | "users" }) {
  const { canViewAll } = useCaller();
  const { t } = useMessages();
  if (!canViewAll) return null;
  const tabs = [
    { key: "workspaces", title: t("workspaces"), to: "" },
    { key: "users", title: t("allUsers"), to: "/-/users" },
  ];
  return (
    <PageSection variant="light" padding={{ default: "noPadding" }} type="tabs">
      <RouteTabs label={t("workspaces")} tabs={tabs} current={current} />
    </PageSection>
  );
}
