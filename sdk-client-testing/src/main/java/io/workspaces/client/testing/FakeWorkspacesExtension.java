package io.workspaces.client.testing;

import io.workspaces.client.WorkspacesClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests of JUnit Jupiter a {@link FakeWorkspaces} and a {@link WorkspacesClient} of it as parameters. Each test
 * has its own, and so has a class that asks for them in {@code @BeforeAll}; both are closed at the end.
 *
 * <pre>{@code
 * @ExtendWith(FakeWorkspacesExtension.class)
 * class OrdersTest {
 *     @Test
 *     void a_viewer_sees_orders(FakeWorkspaces server, WorkspacesClient client) { … }
 * }
 * }</pre>
 */
public final class FakeWorkspacesExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace PLACE =
            ExtensionContext.Namespace.create(FakeWorkspacesExtension.class);

    private record Running(FakeWorkspaces server, WorkspacesClient client) implements AutoCloseable {
        static Running start() {
            FakeWorkspaces server = FakeWorkspaces.start();
            return new Running(
                    server, WorkspacesClient.builder().realm(server.realm()).build());
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }

    /** Creates the extension; called by JUnit. */
    public FakeWorkspacesExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeWorkspaces.class || type == WorkspacesClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ExtensionContext.Store store = test.getStore(PLACE);
        @Nullable Running running = store.get(Running.class, Running.class);
        if (running == null) {
            running = Running.start();
            store.put(Running.class, running);
        }
        return parameter.getParameter().getType() == FakeWorkspaces.class ? running.server() : running.client();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close(test);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close(tests);
    }

    // JUnit before 5.13 closes no AutoCloseable of a store.
    private static void close(ExtensionContext context) {
        @Nullable Running running = context.getStore(PLACE).remove(Running.class, Running.class);
        if (running != null) {
            running.close();
        }
    }
}
