package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a value.
 *
 * @param clients client ids, sorted; empty for every client that the visibility allows
 */
public record Audience(Visibility visibility, List<String> clients) {
    /** Every app. */
    public static final Audience APPS = new Audience(Visibility.APP, List.of());

    /** Most clients that one value may name. */
    public static final int MAX_CLIENTS = 20;

    private static final int MAX_CLIENT_ID = 255;
    private static final int MAX_TOTAL = 2_000;

    public Audience {
        clients = clients.size() < 2
                ? List.copyOf(clients)
                : clients.stream().distinct().sorted().toList();
    }

    boolean admits(Visibility kind, String clientId) {
        return visibility == kind && (clients.isEmpty() || clients.contains(clientId));
    }

    /** Whether somebody reads by this who does not by the former one. Apps show a value to people, and services do not. */
    boolean widens(Audience former) {
        return visibility == Visibility.APP && former.visibility == Visibility.SERVER
                || !former.clients.isEmpty() && (clients.isEmpty() || !former.clients.containsAll(clients));
    }

    /** For people: {@code app}, or {@code server (billing, payroll)}. */
    String text() {
        return clients.isEmpty() ? visibility.label() : visibility.label() + " (" + String.join(", ", clients) + ")";
    }

    Audience with(@Nullable Visibility newVisibility, @Nullable List<String> newClients) {
        return new Audience(
                newVisibility == null ? visibility : newVisibility, newClients == null ? clients : newClients);
    }

    static List<String> clients(Collection<String> ids, String field) {
        boolean valid = ids.size() <= MAX_CLIENTS
                && String.join("\n", ids).length() <= MAX_TOTAL
                && ids.stream().allMatch(Audience::isClientId);
        if (!valid) {
            throw WorkspacesException.violation(
                    field, "clients_invalid", "is not a list of at most " + MAX_CLIENTS + " client ids");
        }
        return List.copyOf(ids);
    }

    private static boolean isClientId(String id) {
        return !id.isBlank()
                && id.length() <= MAX_CLIENT_ID
                && id.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
