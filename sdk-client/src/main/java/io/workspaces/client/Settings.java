package io.workspaces.client;

import io.workspaces.client.internal.access.Actions;
import io.workspaces.client.internal.http.Backoff;
import io.workspaces.client.internal.http.Pauses;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the builder was told. */
record Settings(
        URI realm,
        URI adminRealm,
        String issuer,
        @Nullable String audience,
        boolean trustClaims,
        Actions actions,
        HttpClient http,
        Clock clock,
        Duration timeout,
        Backoff backoff,
        Pauses pauses,
        Duration cacheFor,
        Duration staleFor,
        int cacheSize) {}
