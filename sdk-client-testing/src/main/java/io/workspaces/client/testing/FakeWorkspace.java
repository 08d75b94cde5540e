package io.workspaces.client.testing;

import io.workspaces.client.model.GroupResource;
import io.workspaces.client.model.MemberCounts;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.SeatLimits;
import io.workspaces.client.model.Workspace;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workspace of the fake server. */
public final class FakeWorkspace {
    static final Map<String, Object> DEFAULT_SETTINGS =
            Map.of("mailsPerHour", 1000, "reminders", true, "timeZone", "UTC");

    private final FakeWorkspaces server;
    private final String id;
    private final String alias;
    String name;

    @Nullable
    String description;

    boolean enabled = true;
    boolean metadataUnavailable;
    final Map<String, Object> settings = new LinkedHashMap<>(DEFAULT_SETTINGS);
    final Map<String, FakeMember> members = new LinkedHashMap<>();
    final Map<String, FakeGroup> groups = new LinkedHashMap<>();
    final Map<String, List<Resource>> resources = new LinkedHashMap<>();
    final Map<String, FakeJob> jobs = new LinkedHashMap<>();
    final Map<String, FakeUpload> uploads = new LinkedHashMap<>();

    FakeWorkspace(FakeWorkspaces server, String id, String alias) {
        this.server = server;
        this.id = id;
        this.alias = alias;
        this.name = alias;
    }

    /**
     * Returns the member with an email address. Creates an active End-user if there is none.
     *
     * @param email the email address
     * @return the member
     */
    public FakeMember member(String email) {
        synchronized (lock()) {
            return findMember(email).orElseGet(() -> add(email));
        }
    }

    /**
     * Returns the group with a name. Creates a group without permissions if there is none.
     *
     * @param groupName the name
     * @return the group
     */
    public FakeGroup group(String groupName) {
        synchronized (lock()) {
            return findGroup(groupName).orElseGet(() -> {
                FakeGroup group = new FakeGroup(this, server.newId("g"), groupName);
                groups.put(group.id(), group);
                return group;
            });
        }
    }

    /**
     * Takes the encryption key of the metadata away, or gives it back. Without it, current users come without metadata,
     * and requests that read or change metadata get a 503.
     *
     * @param unavailable whether the key is missing
     * @return this
     */
    public FakeWorkspace metadataUnavailable(boolean unavailable) {
        synchronized (lock()) {
            metadataUnavailable = unavailable;
            return this;
        }
    }

    /**
     * Limits the seats, which invited and active members take. Requests that need more are refused with {@code
     * seats_exhausted}; members that the test itself adds are not.
     *
     * @param limits the limits
     * @return this
     */
    public FakeWorkspace seats(SeatLimits limits) {
        synchronized (lock()) {
            Map<String, Integer> set = new LinkedHashMap<>();
            if (limits.all() != null) {
                set.put("all", limits.all());
            }
            if (limits.builders() != null) {
                set.put("builders", limits.builders());
            }
            settings.put("seats", set);
            return this;
        }
    }

    FakeSeats seats() {
        return new FakeSeats(this);
    }

    void requireMetadataKey() {
        if (metadataUnavailable) {
            throw ProblemException.of(
                    503, "metadata_key_unavailable", "The encryption key of the metadata is not available");
        }
    }

    FakeMember add(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        FakeMember member =
                new FakeMember(this, server.newId("m"), address, server.clock().instant());
        members.put(member.id, member);
        return member;
    }

    Optional<FakeMember> findMember(String email) {
        return members.values().stream()
                .filter(member -> member.email.equalsIgnoreCase(email))
                .findFirst();
    }

    Optional<FakeGroup> findGroup(String idOrName) {
        return Optional.ofNullable(groups.get(idOrName)).or(() -> groups.values().stream()
                .filter(group -> group.name.equalsIgnoreCase(idOrName))
                .findFirst());
    }

    List<FakeMember> membersOf(FakeGroup group) {
        return members.values().stream()
                .filter(member -> member.groups.contains(group) && member.status() != MemberStatus.ARCHIVED)
                .toList();
    }

    GroupResource resource(String type, String resourceId) {
        Optional<Resource> known = resources.getOrDefault(type, List.of()).stream()
                .filter(resource -> resource.id().equals(resourceId))
                .findFirst();
        return new GroupResource(type, resourceId, known.map(Resource::name).orElse(null), known.isEmpty());
    }

    String id() {
        return id;
    }

    String alias() {
        return alias;
    }

    /** In which days end. */
    ZoneId zone() {
        return ZoneId.of(String.valueOf(settings.getOrDefault("timeZone", "UTC")));
    }

    FakeWorkspaces server() {
        return server;
    }

    Object lock() {
        return server;
    }

    Workspace represent() {
        return new Workspace(
                id,
                alias,
                name,
                description,
                enabled,
                counts(),
                seats().exceeded() ? List.of("seats_exceeded") : List.of());
    }

    private MemberCounts counts() {
        return new MemberCounts(count(MemberStatus.ACTIVE), count(MemberStatus.INVITED), count(MemberStatus.ARCHIVED));
    }

    private long count(MemberStatus status) {
        return members.values().stream()
                .filter(member -> member.status() == status)
                .count();
    }

    @Override
    public String toString() {
        return "FakeWorkspace[" + alias + "]";
    }
}
