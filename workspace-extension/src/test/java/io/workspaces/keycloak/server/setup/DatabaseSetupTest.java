package io.workspaces.keycloak.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseSetupTest {
    @Test
    void a_database_is_called_tested_in_the_version_that_is() {
        assertThat(DatabaseSetup.line("MariaDB", "11.4.5-MariaDB"))
                .isEqualTo("Workspaces are tested on this database: MariaDB 11.4.5-MariaDB");
        assertThat(DatabaseSetup.line("PostgreSQL", "18.1"))
                .isEqualTo("Workspaces are tested on this database: PostgreSQL 18.1");
        assertThat(DatabaseSetup.line("MariaDB", "10.11.6-MariaDB"))
                .isEqualTo("Workspaces are tested on MariaDB 11.4; this database is version 10.11.6-MariaDB");
        assertThat(DatabaseSetup.line("MySQL", "8.4.0"))
                .isEqualTo("Workspaces are not tested on this database: MySQL 8.4.0");
    }
}
