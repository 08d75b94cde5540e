package io.workspaces.keycloak.persistence;

import java.time.Duration;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Runs work in transactions of its own and repeats it if it failed only because of contention with others. */
public final class Attempts {
    private static final int MAX = 5;

    /** No attempt starts later than this after the first. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Attempts() {}

    public static <T> T in(KeycloakSessionFactory factory, Function<KeycloakSession, T> work) {
        long last = System.nanoTime() + TIMEOUT.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(factory, work::apply);
            } catch (RuntimeException failure) {
                if (attempt == MAX || System.nanoTime() > last || !Contention.in(failure)) {
                    throw failure;
                }
            }
        }
    }
}
