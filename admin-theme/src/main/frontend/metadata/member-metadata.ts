import { useMemo } from "react";
import { useApi } from "../host/host";
import { path, type Api, type Tagged } from "../kernel/api";
import type { MetadataKeys, MetadataPatch, RevealedValue } from "./model";

/** The metadata of one member: keys can be read, values only written or, if allowed, revealed one by one. */
export class MemberMetadata {
  private readonly root: string;

  constructor(
    private readonly api: Api,
    workspace: string,
    member: string,
  ) {
    this.root = path`/${workspace}/members/${member}/metadata`;
  }

  keys(signal?: AbortSignal): Promise<Tagged<MetadataKeys>> {
    return this.api.tagged(this.root, { signal });
  }

  change(body: MetadataPatch, etag: string | null): Promise<Tagged<MetadataKeys>> {
    return this.api.change("PATCH", this.root, { body, ifMatch: etag });
  }

  reveal(key: string, reason: string): Promise<RevealedValue> {
    return this.api.send("POST", `${this.root}${path`/${key}/reveal`}`, { body: reason ? { reason } : {} });
  }
}

export function useMemberMetadata(workspace: string, member: string): MemberMetadata {
  const api = useApi();
  return useMemo(() => new MemberMetadata(api, workspace, member), [api, workspace, member]);
}
