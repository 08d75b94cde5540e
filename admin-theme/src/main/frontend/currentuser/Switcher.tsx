import { useApi, useHost } from "../host/host";
import { path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { Menu } from "../ui/Menu";
import { useNavigation } from "../ui/navigation";
import type { Workspace } from "../workspace/model";

const MOST = 100;

/** From any page of a workspace to the same page of another one that the person manages. */
export function Switcher() {
  const api = useApi();
  const { location } = useHost();
  const navigation = useNavigation();
  const { t } = useMessages();
  const [, current = "", tab = "users"] = location.path.split("/").map(decodeURIComponent);
  const { data } = useLoad("switcher", (signal) => api.get<Page<Workspace>>("", { query: { max: MOST }, signal }));
  const all = data?.items ?? [];
  if (!current || all.length < 2) return null;
  return (
    <Menu
      label={t("switchWorkspace")}
      text={all.find(({ id }) => id === current)?.name ?? t("switchWorkspace")}
      actions={all.map(({ id, name }) => ({
        key: id,
        label: name,
        act: () => navigation.navigate(path`/${id}/${tab}`),
      }))}
    />
  );
}
