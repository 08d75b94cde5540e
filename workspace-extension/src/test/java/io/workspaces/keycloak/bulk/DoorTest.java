package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.bulk.Submission.Door;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    @ParameterizedTest
    @CsvSource({
        "true,  true,  REALM_ACCOUNTS",
        "true,  false, REALM",
        "false, false, WORKSPACE",
        "false, true,  WORKSPACE",
    })
    void a_job_remembers_whether_its_request_might_manage_accounts(boolean realmAdmin, boolean accounts, Door door) {
        Map<String, Boolean> rights = Map.of("realmAdmin", realmAdmin, "mayManageAccounts", accounts);
        Authority caller = (Authority) Proxy.newProxyInstance(
                Authority.class.getClassLoader(),
                new Class<?>[] {Authority.class},
                (proxy, method, arguments) -> rights.get(method.getName()));

        assertThat(Door.of(caller)).isEqualTo(door);
    }
}
