package io.workspaces.client;

import io.workspaces.client.model.Role;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an app pays in each of its requests, once the SDK knows the user. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set before the first measurement
public class CachedAccess {
    /** Whether the user is told by the token's claim or by the server. */
    @Param({"claim", "server"})
    public String by;

    private FakeWorkspaces server;
    private WorkspacesClient client;
    private String token;
    private CurrentUser me;
    private Globals globals;

    @Setup
    public void start() {
        server = FakeWorkspaces.start();
        FakeMember ada = server.workspace("marketing")
                .member("ada@example.com")
                .role(Role.BUILDER)
                .metadata("region", "EU");
        client = WorkspacesClient.builder()
                .realm(server.realm())
                .cacheFor(java.time.Duration.ofMinutes(4))
                .build();
        token = by.equals("claim") ? ada.tokenWithClaims() : ada.token();
        me = client.currentUser("marketing", token);
        globals = Globals.of(me);
    }

    @TearDown
    public void stop() {
        server.close();
    }

    @Benchmark
    public CurrentUser currentUser() {
        return client.currentUser("marketing", token);
    }

    @Benchmark
    public String metadata() {
        return me.metadata().get("region", "");
    }

    @Benchmark
    public boolean canFlag() {
        return me.can("app:create");
    }

    @Benchmark
    public boolean canOnResource() {
        return me.can("app:edit", "orders");
    }

    @Benchmark
    public String render() {
        return globals.render("Hi {{globals.currentUser.metadata.region}}!");
    }
}
