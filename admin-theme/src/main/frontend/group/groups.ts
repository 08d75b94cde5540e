import { useMemo } from "react";
import { useApi } from "../host/host";
import { path, type Api, type Tagged } from "../kernel/api";
import { useLoad } from "../kernel/load";
import type { Reference } from "../kernel/model";
import type { Page } from "../kernel/page";
import type { Plan } from "./Confirmation";
import type { Group, GroupCopy, GroupPatch, PermissionCatalog } from "./model";

/** The roles and custom groups of one workspace. */
export class Groups {
  constructor(
    private readonly api: Api,
    private readonly workspace: string,
  ) {}

  list(signal: AbortSignal): Promise<Page<Group>> {
    return this.api.get(path`/${this.workspace}/groups`, { signal });
  }

  get(id: string, signal?: AbortSignal): Promise<Tagged<Group>> {
    return this.api.tagged(path`/${this.workspace}/groups/${id}`, { signal });
  }

  create(name: string): Promise<Group> {
    return this.api.send("POST", path`/${this.workspace}/groups`, { body: { name } });
  }

  change(id: string, body: GroupPatch, etag: string | null, plan: Plan = {}): Promise<Tagged<Group>> {
    return this.api.change("PATCH", path`/${this.workspace}/groups/${id}`, { body, ifMatch: etag, query: { ...plan } });
  }

  remove(id: string, etag: string | null): Promise<undefined> {
    return this.api.send("DELETE", path`/${this.workspace}/groups/${id}`, { ifMatch: etag });
  }

  duplicate(id: string, body: GroupCopy, plan: Plan): Promise<Group> {
    return this.api.send("POST", path`/${this.workspace}/groups/${id}/duplicate`, { body, query: { ...plan } });
  }

  resources(type: string, search: string, signal: AbortSignal): Promise<Page<Reference>> {
    return this.api.get(path`/${this.workspace}/resources/${type}`, { query: { search, limit: 100 }, signal });
  }

  catalog(signal: AbortSignal): Promise<PermissionCatalog> {
    return this.api.get("/permission-catalog", { signal });
  }
}

export function useGroups(workspace: string): Groups {
  const api = useApi();
  return useMemo(() => new Groups(api, workspace), [api, workspace]);
}

/** The custom groups, to choose from. */
export function useCustomGroups(workspace: string): Group[] {
  const groups = useGroups(workspace);
  const { data } = useLoad(workspace, (signal) => groups.list(signal));
  return useMemo(() => data?.items.filter(({ kind }) => kind === "custom") ?? [], [data]);
}
