package io.workspaces.client.testing;

import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OpenInvitation;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a fake workspace. Active, unless they were invited by a request. */
public final class FakeMember {
    private static final Duration VALID = Duration.ofDays(7);

    final FakeWorkspace workspace;
    final String id;
    final String email;
    final Instant invitedAt;
    final FakeMetadata metadata = new FakeMetadata();
    final Set<FakeGroup> groups = new LinkedHashSet<>();
    String firstName = "";
    String lastName = "";
    Role role = Role.END_USER;
    Map<String, ?> ssoUserInfo = Map.of();

    @Nullable
    Instant activeUntil;

    @Nullable
    String locale;

    private boolean left;

    private MemberStatus status = MemberStatus.ACTIVE;
    MemberStatus before = MemberStatus.ACTIVE;
    long version;

    FakeMember(FakeWorkspace workspace, String id, String email, Instant invitedAt) {
        this.workspace = workspace;
        this.id = id;
        this.email = email;
        this.invitedAt = invitedAt;
    }

    /**
     * Sets the full name.
     *
     * @param fullName the name, which is split at its last space
     * @return this
     */
    public FakeMember fullName(String fullName) {
        synchronized (workspace.lock()) {
            int space = fullName.lastIndexOf(' ');
            firstName = space < 0 ? fullName : fullName.substring(0, space);
            lastName = fullName.substring(space + 1).equals(firstName) ? "" : fullName.substring(space + 1);
            return this;
        }
    }

    /**
     * Sets the role; End-user by default.
     *
     * @param is the role
     * @return this
     */
    public FakeMember role(Role is) {
        synchronized (workspace.lock()) {
            role = is;
            return this;
        }
    }

    /**
     * Adds the member to groups.
     *
     * @param names the names of the groups; missing groups are created
     * @return this
     */
    public FakeMember groups(String... names) {
        synchronized (workspace.lock()) {
            List.of(names).forEach(name -> groups.add(workspace.group(name)));
            return this;
        }
    }

    /**
     * Sets what the identity provider said, as tokens tell it from now on in the claim {@code ssoUserInfo}.
     *
     * @param told JSON values by their names
     * @return this
     */
    public FakeMember ssoUserInfo(Map<String, ?> told) {
        synchronized (workspace.lock()) {
            ssoUserInfo = Map.copyOf(told);
            return this;
        }
    }

    /**
     * Sets a metadata value that apps can read.
     *
     * @param key the key
     * @param value the plain text
     * @return this
     */
    public FakeMember metadata(String key, String value) {
        return metadata(key, value, Visibility.APP);
    }

    /**
     * Sets a metadata value and who may read it.
     *
     * @param key the key
     * @param value the plain text
     * @param visibility whether apps or only servers may read it
     * @return this
     */
    public FakeMember metadata(String key, String value, Visibility visibility) {
        synchronized (workspace.lock()) {
            metadata.set(key, value, visibility);
            return this;
        }
    }

    /**
     * Activates an invited member, as if they had accepted.
     *
     * @return this
     */
    public FakeMember accept() {
        return status(MemberStatus.ACTIVE);
    }

    /**
     * Sets when the membership ends. From then on the member is archived.
     *
     * @param end the time
     * @return this
     */
    public FakeMember activeUntil(Instant end) {
        synchronized (workspace.lock()) {
            activeUntil = end;
            return this;
        }
    }

    /**
     * Archives the member. The server refuses them from now on.
     *
     * @return this
     */
    public FakeMember archive() {
        return status(MemberStatus.ARCHIVED);
    }

    /** Archives the member as they want it. */
    void leave() {
        archive();
        left = true;
    }

    FakeMember status(MemberStatus next) {
        synchronized (workspace.lock()) {
            left = false;
            before = next == MemberStatus.ARCHIVED && status != MemberStatus.ARCHIVED ? status : next;
            status = next;
            version++;
            return this;
        }
    }

    /**
     * Issues a token for the member without the {@code workspaces} claim, so that the SDK calls the server.
     *
     * @return a token that is valid for five minutes
     */
    public String token() {
        return workspace.server().mintToken(this, false);
    }

    /**
     * Issues a token for the member with the {@code workspaces} claim of this workspace.
     *
     * @return a token that is valid for five minutes
     */
    public String tokenWithClaims() {
        return workspace.server().mintToken(this, true);
    }

    String userId() {
        return "user-" + email;
    }

    String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** Remembers what a file can change; the answer brings it back. */
    Runnable remember() {
        String first = firstName;
        String last = lastName;
        Role formerRole = role;
        @Nullable Instant formerEnd = activeUntil;
        @Nullable String formerLocale = locale;
        List<FakeGroup> in = List.copyOf(groups);
        MemberStatus formerStatus = status;
        MemberStatus formerBefore = before;
        Runnable values = metadata.remember();
        return () -> {
            status = formerStatus;
            before = formerBefore;
            firstName = first;
            lastName = last;
            role = formerRole;
            activeUntil = formerEnd;
            locale = formerLocale;
            groups.clear();
            groups.addAll(in);
            status = formerStatus;
            before = formerBefore;
            values.run();
            version++;
        };
    }

    /** Archived from the moment on at which the membership ends. */
    MemberStatus status() {
        return ended() ? MemberStatus.ARCHIVED : status;
    }

    /** Whether nobody else could manage the workspace if the member were gone. */
    boolean lastAdmin() {
        return role == Role.ADMIN
                && workspace.members.values().stream()
                        .noneMatch(other -> other != this
                                && other.role == Role.ADMIN
                                && other.status() == MemberStatus.ACTIVE
                                && other.activeUntil == null);
    }

    /** Whether the end of the membership is as a list's filter wants it; an empty one wants all. */
    boolean fits(String end) {
        Instant soon = workspace.server().clock().instant().plus(Duration.ofDays(30));
        return switch (end) {
            case "soon" -> activeUntil != null && status() != MemberStatus.ARCHIVED && !activeUntil.isAfter(soon);
            case "set" -> activeUntil != null;
            case "passed" -> ended() && status != MemberStatus.ARCHIVED;
            default -> true;
        };
    }

    /** The same for the filter by invitation; no mail fails here, and no sign-in is refused. */
    boolean waits(String invitation) {
        return switch (invitation) {
            case "expired", "unanswered" -> status() == MemberStatus.INVITED && weekOld();
            case "mail_failed", "refused" -> false;
            default -> true;
        };
    }

    private boolean weekOld() {
        return invitedAt.isBefore(workspace.server().clock().instant().minus(VALID));
    }

    boolean ended() {
        return activeUntil != null && !workspace.server().clock().instant().isBefore(activeUntil);
    }

    /** Back to what they were before they were archived. */
    FakeMember unarchive() {
        return status(status == MemberStatus.ARCHIVED ? before : status);
    }

    /** The state that the ETag covers. */
    Object state() {
        return List.of(
                fullName(),
                email,
                role,
                Set.copyOf(groups),
                status() == MemberStatus.ARCHIVED,
                String.valueOf(activeUntil),
                String.valueOf(locale),
                metadata.state());
    }

    FakeResponse response() {
        return FakeResponse.ok(represent()).tagged(state());
    }

    Member represent() {
        MemberStatus now = status();
        boolean invited = now == MemberStatus.INVITED;
        @Nullable
        OpenInvitation invitation =
                invited ? new OpenInvitation(invitedAt.plus(VALID), weekOld(), null, null, null) : null;
        return new Member(
                id,
                email,
                firstName,
                lastName,
                fullName(),
                role.label(),
                groups.stream().map(FakeGroup::reference).toList(),
                now.label(),
                now != MemberStatus.ARCHIVED
                        ? null
                        : status != MemberStatus.ARCHIVED ? "expired" : left ? "left" : "admin",
                activeUntil,
                locale,
                invited ? null : userId(),
                !metadata.isEmpty(),
                invitation,
                invitedAt,
                invited ? null : invitedAt,
                List.of(),
                version);
    }

    /** Does not show metadata. */
    @Override
    public String toString() {
        return "FakeMember[" + email + ", " + role.label() + ", " + status() + "]";
    }
}
