package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.MetadataException;
import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.model.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentUserTest {
    private final CurrentUser william = new LoadedUser(
            Json.read(Contract.json("current-user.json"), LoadedUser.Response.class),
            ActionHierarchy.BUILT_IN,
            Map.of());

    @Test
    void the_contract_s_answer_becomes_a_user() {
        assertThat(william.id()).isEqualTo("7c1d9f0e-2a55-4f3b-9a0e-6a1f6f1f0c11");
        assertThat(william.memberId()).isEqualTo("m-2f7a");
        assertThat(william.email()).isEqualTo("william.cushing@altostrat.com");
        assertThat(william.fullName()).isEqualTo("William Cushing");
        assertThat(william.workspace()).isEqualTo("marketing");
        assertThat(william.workspaceId()).isEqualTo("ws-1");
        assertThat(william.workspaceName()).isEqualTo("Marketing");
        assertThat(william.role()).isEqualTo(Role.BUILDER);
        assertThat(william.groups()).containsExactly("Support");
        assertThat(william.inGroup("support")).isTrue();
        assertThat(william.inGroup("sales")).isFalse();
        assertThat(william.permissions()).containsExactly("app:create", "folder:create");
        assertThat(william.access()).containsOnlyKeys("app", "data-source");
        assertThat(william.metadata().keys()).containsExactly("key1", "Employee ID", "nickname");
    }

    @ParameterizedTest
    @CsvSource({
        "app:create,         ,       true",
        "app:create,         orders, true",
        "app:delete,         ,       false",
        "app:edit,           orders, true",
        "app:edit,           other,  false",
        "app:edit,           ,       false",
        "app:view,           other,  true",
        "app:view,           ,       true",
        "data-source:configure, db,  true",
        "data-source:use,    db,     true",
        "data-source:use,    ,       true",
        "folder:update,      ,       false",
    })
    void a_permission_is_a_flag_or_an_entry_for_all_or_for_this_resource(
            String permission, String resource, boolean allowed) {
        boolean can = resource == null ? william.can(permission) : william.can(permission, resource);
        assertThat(can).isEqualTo(allowed);
    }

    @Test
    void who_may_not_is_stopped() {
        william.require("app:edit", "orders");
        assertThatThrownBy(() -> william.require("app:edit", "other"))
                .isInstanceOf(ForbiddenException.class)
                .hasMessage("forbidden (403): app:edit on 'other' is required");
        assertThatThrownBy(() -> william.require("app:delete")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void lists_and_maps_cannot_be_changed() {
        assertThatThrownBy(() -> william.groups().add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> william.permissions().add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> william.access().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> william.metadata().revealed().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void metadata_has_types() {
        Metadata metadata = Metadata.of(Map.of(
                "int",
                " 42 ",
                "big",
                "9000000000",
                "price",
                "12.50",
                "on",
                "True",
                "day",
                "2026-03-31",
                "role",
                "admin"));
        assertThat(metadata.asInt("int")).isEqualTo(42);
        assertThat(metadata.asLong("big")).isEqualTo(9_000_000_000L);
        assertThat(metadata.asDecimal("price")).isEqualTo(new BigDecimal("12.50"));
        assertThat(metadata.asBoolean("on")).isTrue();
        assertThat(metadata.asDate("day")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(metadata.asEnum("role", Role.class)).isEqualTo(Role.ADMIN);
        assertThat(metadata.find("nope")).isEmpty();
        assertThat(metadata.get("nope", "else")).isEqualTo("else");
    }

    @Test
    void no_value_is_printed_by_accident() {
        Metadata metadata = Metadata.of(Map.of("pin", "canary-7351"));
        assertThat(metadata.toString()).isEqualTo("Metadata[pin=***]");
        assertThat(william.toString())
                .contains("marketing")
                .doesNotContain("value1")
                .doesNotContain("Bill");
        assertThat(Globals.of(william).toString()).doesNotContain("value1");
        for (String kind : new String[] {"int", "boolean", "date", "decimal", "enum", "own"}) {
            assertThatThrownBy(() -> read(metadata, kind))
                    .isInstanceOfSatisfying(
                            MetadataException.class, e -> assertThat(e.code()).isEqualTo("metadata_type"))
                    .hasMessageContaining("'pin'")
                    .hasMessageNotContaining("canary")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> metadata.require("nope"))
                .isInstanceOfSatisfying(
                        MetadataException.class, e -> assertThat(e.key()).isEqualTo("nope"))
                .hasMessage("metadata_missing: there is no metadata 'nope'");
    }

    private static Object read(Metadata metadata, String kind) {
        return switch (kind) {
            case "int" -> metadata.asInt("pin");
            case "boolean" -> metadata.asBoolean("pin");
            case "date" -> metadata.asDate("pin");
            case "decimal" -> metadata.asDecimal("pin");
            case "enum" -> metadata.asEnum("pin", Role.class);
            default -> metadata.as("pin", "a code", Integer::decode);
        };
    }
}
