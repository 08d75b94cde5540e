package io.workspaces.keycloak.member;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Exclusions in a set: each subject is a person. */
public final class InMemoryExclusions implements Exclusions {
    private final Set<String> excluded = new HashSet<>();

    @Override
    public Set<String> among(String realm, Collection<String> subjects) {
        Set<String> among = new HashSet<>(subjects);
        among.retainAll(excluded);
        return among;
    }

    @Override
    public void add(String realm, Collection<String> subjects) {
        excluded.addAll(subjects);
    }

    @Override
    public void lift(String realm, Collection<String> subjects) {
        excluded.removeAll(subjects);
    }
}
