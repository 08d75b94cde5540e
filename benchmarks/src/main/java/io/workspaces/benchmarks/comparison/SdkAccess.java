package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What an app pays for asking the SDK again. */
final class SdkAccess implements Comparison {
    private static final String USER = "Workspaces, the current user again";
    private static final String VALUE = "Workspaces, a value of metadata";
    private static final String CAN = "Workspaces, a permission";
    private static final int TIMES = 2_000_000;

    private @Nullable FakeWorkspaces server;

    @Override
    public String id() {
        return "sdk";
    }

    @Override
    public String title() {
        return "SDK, cached access";
    }

    @Override
    public String about() {
        return "One call, when the SDK has read the user a moment ago.";
    }

    @Override
    public List<Contender> contenders() {
        FakeWorkspaces fake = FakeWorkspaces.start();
        server = fake;
        FakeMember ada = fake.workspace("marketing").member("ada@example.org").metadata("region", "EU");
        WorkspacesClient client = WorkspacesClient.builder().realm(fake.realm()).build();
        String token = ada.token();
        CurrentUser user = client.currentUser("marketing", token);
        return List.of(
                new Contender(USER, round -> nanos(() -> client.currentUser("marketing", token) == user)),
                new Contender(
                        VALUE,
                        round -> nanos(() -> user.metadata().get("region", "").equals("EU"))),
                new Contender(CAN, round -> nanos(() -> !user.can("app:create", "orders"))));
    }

    private static Sample nanos(BooleanSupplier question) {
        long begin = System.nanoTime();
        int yes = 0;
        for (int i = 0; i < TIMES; i++) {
            yes += question.getAsBoolean() ? 1 : 0;
        }
        double each = (System.nanoTime() - begin) / (double) TIMES;
        // Uses the answers, so that asking cannot be left out.
        return Sample.of(Metric.NANOS, yes >= 0 ? each : 0);
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(1000, "ns to get the user again", Goal.value(USER, Metric.NANOS)),
                Goal.atMost(1000, "ns to get a value", Goal.value(VALUE, Metric.NANOS)),
                Goal.atMost(1000, "ns to check a permission", Goal.value(CAN, Metric.NANOS)));
    }

    @Override
    public void finish() {
        if (server != null) {
            server.close();
        }
    }
}
