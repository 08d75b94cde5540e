package io.workspaces.client.testing;

import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OpenInvitation;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Profile profile = split(Profile.of().fullName(""));
    Role role = Role.END_USER;
    Map<String, ?> ssoUserInfo = Map.of();

    @Nullable
    Instant activeUntil;

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
        return profile(Profile.of().fullName(fullName));
    }

    /**
     * Sets fields of the profile.
     *
     * @param wanted the fields to set; a full name is split at its last space
     * @return this
     */
    public FakeMember profile(Profile wanted) {
        synchronized (workspace.lock()) {
            for (Profile.Field field : wanted.fields()) {
                profile = profile.with(field, wanted.text(field));
            }
            profile = split(profile);
            return this;
        }
    }

    private static Profile split(Profile profile) {
        if (!profile.fields().contains(Profile.Field.FULL_NAME)) {
            return profile;
        }
        String name = fullName(profile);
        int space = name.lastIndexOf(' ');
        return profile.firstName(space < 0 ? name : name.substring(0, space))
                .lastName(space < 0 ? "" : name.substring(space + 1));
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
        return fullName(profile);
    }

    private static String fullName(Profile profile) {
        return Objects.requireNonNullElse(profile.fullName(), "");
    }

    /** Remembers what a file can change; the answer brings it back. */
    Runnable remember() {
        Profile formerProfile = profile;
        Role formerRole = role;
        @Nullable Instant formerEnd = activeUntil;
        List<FakeGroup> in = List.copyOf(groups);
        MemberStatus formerStatus = status;
        MemberStatus formerBefore = before;
        Runnable values = metadata.remember();
        return () -> {
            status = formerStatus;
            before = formerBefore;
            profile = formerProfile;
            role = formerRole;
            activeUntil = formerEnd;
            groups.clear();
            groups.addAll(in);
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

    /** Archived only because the membership has ended. */
    boolean expired() {
        return ended() && status != MemberStatus.ARCHIVED;
    }

    /** Whether the link is over. */
    boolean unanswered() {
        return status() == MemberStatus.INVITED && weekOld();
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
                profile,
                email,
                role,
                Set.copyOf(groups),
                status() == MemberStatus.ARCHIVED,
                String.valueOf(activeUntil),
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
                profile,
                role.label(),
                groups.stream().map(FakeGroup::reference).toList(),
                now.label(),
                now != MemberStatus.ARCHIVED ? null : expired() ? "expired" : left ? "left" : "admin",
                activeUntil,
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
