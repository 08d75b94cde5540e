package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links in a map. */
public final class InMemoryLinks implements Links {
    private final Map<String, Link> rows = new LinkedHashMap<>();
    private final Map<String, String> setUps = new HashMap<>();
    private Function<String, Optional<Invitation>> invitations = member -> Optional.empty();
    private BiFunction<Link, String, @Nullable Member> members = (link, id) -> null;

    /** What the query for an open link joins. */
    public void join(
            Function<String, Optional<Invitation>> allInvitations,
            BiFunction<Link, String, @Nullable Member> allMembers) {
        invitations = allInvitations;
        members = allMembers;
    }

    public List<Link> all() {
        return List.copyOf(rows.values());
    }

    Stream<Link> ofMember(String memberId) {
        return rows.values().stream().filter(link -> link.memberId().equals(memberId));
    }

    /** Remembers all rows; the answer brings them back. */
    public Runnable remember() {
        Map<String, Link> former = new LinkedHashMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    @Override
    public void add(Collection<Link> links) {
        links.forEach(link -> rows.put(link.tokenHash(), link));
    }

    @Override
    public Optional<Link> open(String realm, String tokenHash, Instant now) {
        return find(realm, tokenHash).filter(link -> {
            Member member = members.apply(link, link.memberId());
            return member != null
                    && member.is(MemberStatus.INVITED)
                    && link.email().equals(member.email())
                    && invitations
                            .apply(link.memberId())
                            .filter(open -> open.generation() == link.generation() && !open.expired(now))
                            .isPresent();
        });
    }

    @Override
    public Optional<Link> find(String realm, String tokenHash) {
        return Optional.ofNullable(rows.get(tokenHash))
                .filter(link -> link.workspace().realm().equals(realm));
    }

    @Override
    public Optional<String> setUp(String memberId, int generation) {
        return ofMember(memberId)
                .filter(link -> link.generation() == generation)
                .flatMap(link -> Optional.ofNullable(setUps.get(link.tokenHash())).stream())
                .findFirst();
    }

    @Override
    public void putSetUp(Link link, String setUpOrAccount) {
        ofMember(link.memberId()).forEach(other -> setUps.remove(other.tokenHash()));
        setUps.put(link.tokenHash(), setUpOrAccount);
    }
}
