package io.workspaces.keycloak.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Invitations in a map. */
public final class InMemoryInvitations implements Invitations {
    private final Map<String, Invitation> rows = new TreeMap<>();
    private final InMemoryLinks links;
    private final InMemoryOutbox outbox;

    public InMemoryInvitations(InMemoryLinks links, InMemoryOutbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    public List<Invitation> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<Invitation> find(String memberId) {
        return Optional.ofNullable(rows.get(memberId));
    }

    @Override
    public void save(Invitation invitation) {
        rows.put(invitation.memberId(), invitation);
    }

    @Override
    public void forgetSignIns(String memberId) {
        // Nobody signs in here.
    }

    @Override
    public int nextGeneration(String memberId) {
        return 1 + links.ofMember(memberId).mapToInt(Link::generation).max().orElse(0);
    }

    @Override
    public void remove(String memberId) {
        outbox.drop(memberId);
        rows.remove(memberId);
    }

    /** Remembers all rows; the answer brings them back. */
    public Runnable remember() {
        Map<String, Invitation> former = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }
}
