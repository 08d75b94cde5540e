import { useApi, useCaller } from "../host/host";
import { path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import type { WorkspaceSettings } from "../workspace/model";

/** Realm admins may ask for any value; workspace Admins only if the settings allow it. The server decides. */
export function useMayReveal(workspace: string): boolean {
  const api = useApi();
  const { realmAdmin } = useCaller();
  const { data } = useLoad(workspace, (signal) => api.get<WorkspaceSettings>(path`/${workspace}/settings`, { signal }));
  return realmAdmin || !!data?.reveal;
}
