package io.workspaces.client;

import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.http.Backoff;
import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.model.Attempt;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of a client, as built. */
record ClientConfig(
        URI realm,
        URI adminRealm,
        String issuer,
        @Nullable String audience,
        boolean trustClaims,
        ActionHierarchy actions,
        HttpClient http,
        boolean ownHttp,
        Clock clock,
        Duration timeout,
        Duration deadline,
        Backoff backoff,
        Delay delay,
        Consumer<Attempt> listener,
        Supplier<Map<String, String>> headers,
        Duration cacheFor,
        Duration staleFor,
        int cacheSize) {}
