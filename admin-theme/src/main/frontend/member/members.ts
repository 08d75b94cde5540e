import { useMemo } from "react";
import type { Plan } from "../group/Confirmation";
import { useApi } from "../host/host";
import { path, type Api, type Tagged } from "../kernel/api";
import type { PageRequest } from "../kernel/listing";
import type { Page } from "../kernel/page";
import type { EffectivePermissions, InvitationLink, Member, MemberPatch, NewInvitation } from "./model";

/** The members of one workspace. */
export class Members {
  constructor(
    private readonly api: Api,
    private readonly workspace: string,
  ) {}

  list(filters: Record<string, string>, { cursor, limit, signal }: PageRequest): Promise<Page<Member>> {
    return this.api.get(path`/${this.workspace}/members`, { query: { ...filters, cursor, limit }, signal });
  }

  get(id: string, signal?: AbortSignal): Promise<Tagged<Member>> {
    return this.api.tagged(path`/${this.workspace}/members/${id}`, { signal });
  }

  permissions(id: string, signal: AbortSignal): Promise<EffectivePermissions> {
    return this.api.get(path`/${this.workspace}/members/${id}/permissions`, { signal });
  }

  invite(body: NewInvitation, plan: Plan): Promise<Member> {
    return this.api.send("POST", path`/${this.workspace}/invitations`, { body, query: { ...plan } });
  }

  change(id: string, body: MemberPatch, etag: string | null, plan: Plan): Promise<Tagged<Member>> {
    return this.api.change("PATCH", path`/${this.workspace}/members/${id}`, {
      body,
      ifMatch: etag,
      query: { ...plan },
    });
  }

  archive(id: string): Promise<unknown> {
    return this.api.send("POST", path`/${this.workspace}/members/${id}/archive`);
  }

  unarchive(id: string): Promise<unknown> {
    return this.api.send("POST", path`/${this.workspace}/members/${id}/unarchive`);
  }

  remove(id: string): Promise<unknown> {
    return this.api.send("DELETE", path`/${this.workspace}/members/${id}`);
  }

  resend(id: string): Promise<unknown> {
    return this.api.send("POST", path`/${this.workspace}/members/${id}/invitation/resend`);
  }

  link(id: string): Promise<InvitationLink> {
    return this.api.send("POST", path`/${this.workspace}/members/${id}/invitation/link`);
  }

  /** The members of a custom group. */
  ofGroup(group: string, { cursor, limit, signal }: PageRequest): Promise<Page<Member>> {
    return this.api.get(path`/${this.workspace}/groups/${group}/members`, { query: { cursor, limit }, signal });
  }

  addToGroup(group: string, members: string[], plan: Plan): Promise<unknown> {
    return this.api.send("POST", path`/${this.workspace}/groups/${group}/members`, {
      body: { members },
      query: { ...plan },
    });
  }

  removeFromGroup(group: string, members: string[]): Promise<unknown> {
    return this.api.send("DELETE", path`/${this.workspace}/groups/${group}/members`, { query: { members } });
  }

  /** @param metadata whether with its values, which is recorded */
  csv(metadata: boolean): Promise<Blob> {
    return this.api.file(path`/${this.workspace}/members/export.csv`, { query: { metadata: metadata || null } });
  }
}

export function useMembers(workspace: string): Members {
  const api = useApi();
  return useMemo(() => new Members(api, workspace), [api, workspace]);
}
