package io.workspaces.keycloak.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.admin.AdminEvent;

class AccountSyncListenerTest {
    @ParameterizedTest
    @CsvSource({
        "USER,             users/u-1,                       u-1",
        "USER,             users/u-1/reset-password,        u-1",
        "USER,             users/f:ldap:ada,                f:ldap:ada",
        "USER,             scim/v2/Users/u-1,               u-1",
        "REALM,            users/u-1,                       u-1",
        "REALM,            users/u-1/groups,",
        "REALM,            user-storage/ldap/sync,",
        "REALM,            ,",
        "USER,             ,",
        "USER,             users,",
        "USER,             users/,",
        "USER,             scim/v2/Groups/g-1,",
        "GROUP,            scim/v2/Groups/g-1,",
        "GROUP_MEMBERSHIP, users/u-1/groups/g-1,",
        "WORKSPACE_MEMBER, workspaces/o-1/member/users/u-1,",
        ",                 users/u-1,",
    })
    void an_account_is_followed_by_whichever_interface_it_was_changed(
            @Nullable String type, @Nullable String path, @Nullable String user) {
        AdminEvent event = new AdminEvent();
        event.setResourceTypeAsString(type);
        event.setResourcePath(path);

        assertThat(AccountSyncListener.userIn(event).orElse(null)).isEqualTo(user);
    }
}
