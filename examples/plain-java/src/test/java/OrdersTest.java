import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.workspaces.client.*;
import io.workspaces.client.testing.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeWorkspacesExtension.class)
class OrdersTest {
    @Test
    void support_may_view_orders(FakeWorkspaces server, WorkspacesClient client) {
        server.workspace("marketing").group("Support").permissions("app:create").access("app", "view:orders");
        FakeMember ada = server.workspace("marketing").member("ada@example.com")
                .fullName("Ada King").groups("Support").metadata("region", "EU");

        CurrentUser user = client.currentUser("marketing", ada.token());
        assertTrue(user.can("app:view", "orders"));
        assertEquals("EU", user.metadata().require("region"));
    }
}
