package io.workspaces.client;

import io.workspaces.client.model.Role;
import java.util.List;

/** One thing to do to many members, see {@link BulkInvitations#act}. Immutable. */
public final class MemberAction {
    private final RequestBody body;

    private MemberAction(RequestBody body) {
        this.body = body;
    }

    private static MemberAction of(String kind) {
        return new MemberAction(RequestBody.EMPTY.with("action", kind));
    }

    private static MemberAction of(String kind, String... groups) {
        return new MemberAction(of(kind).body.with("groups", List.of(groups)));
    }

    /**
     * Gives members a role.
     *
     * @param role the default role
     * @return the action
     */
    public static MemberAction role(Role role) {
        return new MemberAction(of("role").body.with("role", role.label()));
    }

    /**
     * Adds members to custom groups.
     *
     * @param groups ids or names
     * @return the action
     */
    public static MemberAction addGroups(String... groups) {
        return of("add_groups", groups);
    }

    /**
     * Removes members from custom groups.
     *
     * @param groups ids or names
     * @return the action
     */
    public static MemberAction removeGroups(String... groups) {
        return of("remove_groups", groups);
    }

    /**
     * Replaces all custom groups of members.
     *
     * @param groups ids or names; none to remove them from all
     * @return the action
     */
    public static MemberAction setGroups(String... groups) {
        return of("set_groups", groups);
    }

    /**
     * Sends the invitations of Invited members again.
     *
     * @return the action
     */
    public static MemberAction resend() {
        return of("resend");
    }

    /**
     * Archives members.
     *
     * @return the action
     */
    public static MemberAction archive() {
        return of("archive");
    }

    /**
     * Unarchives members.
     *
     * @return the action
     */
    public static MemberAction unarchive() {
        return of("unarchive");
    }

    /**
     * Deletes members. This cannot be undone.
     *
     * @return the action
     */
    public static MemberAction remove() {
        return of("remove");
    }

    RequestBody to(String selection, Object members) {
        return body.with(selection, members);
    }

    @Override
    public String toString() {
        return "MemberAction" + body;
    }
}
