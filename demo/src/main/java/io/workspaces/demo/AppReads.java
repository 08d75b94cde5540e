package io.workspaces.demo;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.localserver.admin.Tokens;
import java.util.TreeSet;

/** Step 3: the app reads with each person's token who they are and what metadata they have. */
record AppReads(DemoRealm demo, Narrator narrator) {
    private static final String TEMPLATE = "{{globals.currentUser.metadata.key1}}";

    void tell(Tokens william, Tokens ada) {
        WorkspacesClient workspaces =
                WorkspacesClient.builder().realm(demo.realm().base()).build();
        show(workspaces.currentUser(DemoRealm.WORKSPACE, william.access()), "Admin", "value1");
        show(workspaces.currentUser(DemoRealm.WORKSPACE, ada.access()), "Builder", "amber-lantern-4711");
    }

    private void show(CurrentUser user, String role, String key1) {
        narrator.say(user.fullName() + " <" + user.email() + "> in " + user.workspaceName());
        narrator.value("role", user.role().label(), role);
        narrator.say("groups: " + user.groups());
        narrator.say("permissions: " + new TreeSet<>(user.permissions()) + ", access: " + user.access());
        narrator.value("may edit orders", user.can("app:edit", "orders"), true);
        narrator.value("metadata.key1", user.metadata().require("key1"), key1);
        narrator.value(TEMPLATE, Globals.of(user).render(TEMPLATE), key1);
    }
}
