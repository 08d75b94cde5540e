package io.workspaces.keycloak.bulk.csv;

import static io.workspaces.keycloak.bulk.csv.CsvFixtures.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Archived;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Invite;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.Profiles;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenFilesTest {
    @Test
    void exported_members_can_be_imported_again() throws IOException {
        StringBuilder text = new StringBuilder();
        MembersCsv members = new MembersCsv(text, ZoneOffset.UTC);
        members.row(
                "m1",
                Profiles.named("=cmd", "-"),
                "=a@x.org",
                DefaultRole.BUILDER,
                List.of("One", "Two b"),
                Map.of("note", "=1+1\n\"x\" \u2028", "region", "eu"),
                MemberStatus.ACTIVE);

        assertThat(text.toString()).contains("m1,'=cmd,'-,'=a@x.org");
        assertThat(parsed(text.toString())).singleElement().isInstanceOfSatisfying(Invite.class, row -> {
            assertThat(row.email()).isEqualTo("=a@x.org");
            assertThat(row.request().profile().name().full()).isEqualTo("=cmd -");
            assertThat(row.request().role()).isEqualTo(DefaultRole.BUILDER);
            assertThat(row.request().groups()).containsExactly("One", "Two b");
            assertThat(row.metadata()).isEqualTo(Map.of("note", "=1+1\n\"x\" \u2028", "region", "eu"));
        });
    }

    static List<Profile> variants() {
        return Profiles.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void an_export_keeps_the_whole_profile(Profile profile) throws IOException {
        StringBuilder text = new StringBuilder();
        new MembersCsv(text, ZoneOffset.UTC)
                .row("m1", profile, "a@x.org", DefaultRole.END_USER, List.of(), Map.of(), MemberStatus.INVITED);

        assertThat(parsed(text.toString())).singleElement().isInstanceOfSatisfying(Invite.class, row -> assertThat(
                        row.request().profile())
                .isEqualTo(profile));
    }

    @Test
    void who_was_archived_when_exported_is_not_brought_back() throws IOException {
        StringBuilder text = new StringBuilder();
        MembersCsv members = new MembersCsv(text, ZoneOffset.UTC);
        for (MemberStatus status : List.of(MemberStatus.ARCHIVED, MemberStatus.INVITED, MemberStatus.ACTIVE)) {
            members.row(
                    "m1", Profiles.full(), status.name() + "@x.org", DefaultRole.BUILDER, List.of(), Map.of(), status);
        }

        assertThat(parsed(text.toString())).hasExactlyElementsOfTypes(Archived.class, Invite.class, Invite.class);
    }

    @Test
    void a_status_that_there_is_not_is_a_fault_of_the_row() {
        assertThat(parsed("Email,Status\na@x.org,Gone\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, row -> assertThat(row.code()).isEqualTo("status_unknown"));
    }
}
