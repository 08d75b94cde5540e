package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupPartTest {
    @ParameterizedTest
    @CsvSource({
        "permissions,                   app:create report:run:r",
        "apps,                          app:edit:a",
        "dataSources,                   data-source:use:x",
        "users,                         ''",
        "permissions apps dataSources,  app:create report:run:r app:edit:a data-source:use:x",
    })
    void each_part_takes_its_own_permissions_along(String parts, String taken) {
        PermissionSet source = Permissions.of("app:create app:edit:a data-source:use:x report:run:r");
        Set<GroupPart> chosen = Arrays.stream(parts.split(" "))
                .map(part -> GroupPart.parse(part, "parts"))
                .collect(Collectors.toSet());

        assertThat(GroupPart.select(chosen, source)).isEqualTo(Permissions.of(taken));
    }
}
