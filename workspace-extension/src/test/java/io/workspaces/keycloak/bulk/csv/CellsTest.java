package io.workspaces.keycloak.bulk.csv;

import static io.workspaces.keycloak.bulk.csv.CsvFixtures.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Invite;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.invitation.InvitationExpiry;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @Nested
    class Metadata {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'key1': 'value1', 'key2': 'value2'} | {key1=value1, key2=value2}",
                    "{\"name\": \"O'Brien\"}              | {name=O'Brien}",
                    "{'say': 'a \"word\"'}                | {say=a \"word\"}",
                    "{\"n\": 1.10, \"e\": 1e5, \"b\": true} | {n=1.10, e=1e5, b=true}",
                    "{'big': 123456789012345678901234567890} | {big=123456789012345678901234567890}",
                    "{'empty': ''}                        | {empty=}",
                    "{}                                   | {}",
                    "``                                   | {}",
                    "  {'a' : 'b'}                        | {a=b}",
                })
        void flat_objects_are_read(String cell, String values) {
            assertThat(MetadataCell.parse(cell)).hasToString(values);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'motto': 'it''s'}",
                    "{'a': {'b': 'c'}}",
                    "{'a': ['b']}",
                    "{'a': null}",
                    "{'a': 'b', 'a': 'c'}",
                    "{'a': 'b'} x",
                    "{'a': 'b'",
                    "{a: 'b'}",
                    "{'a': None}",
                    "{'a': NaN}",
                    "{'a': 'b',}",
                    "{'a': '\\ud800'}",
                    "{'\\ud800': 'a'}",
                    "['a']",
                    "'a'",
                    "1",
                    "null",
                    "key=value",
                })
        void anything_else_is_an_error(String cell) {
            assertThatThrownBy(() -> MetadataCell.parse(cell))
                    .isInstanceOfSatisfying(WorkspacesException.class, fault -> assertThat(fault.violations())
                            .extracting("code")
                            .containsExactly("metadata_invalid"));
        }

        @Test
        void an_error_never_repeats_a_value() {
            assertThatThrownBy(() -> MetadataCell.parse("{'a': 'canary-7261' canary-7261}"))
                    .hasMessageNotContaining("canary");
        }

        @Test
        void more_than_a_hundred_keys_are_refused() {
            assertThat(MetadataCell.parse(keys(100))).hasSize(100);
            assertThatThrownBy(() -> MetadataCell.parse(keys(101))).isInstanceOf(WorkspacesException.class);
        }

        private String keys(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "'k%d': 'v'".formatted(i))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    @Nested
    class Groups {
        @ParameterizedTest
        @CsvSource(
                delimiter = ',',
                value = {
                    "Marketing|Sales, '[Marketing, Sales]'",
                    "Marketing; Sales;, '[Marketing, Sales]'",
                    "' Marketing | marketing|SALES;Sales ', '[Marketing, SALES]'",
                    "'', []",
                    "|;|, []"
                })
        void are_split_trimmed_and_named_once(String cell, String names) {
            assertThat(GroupsCell.parse(cell)).hasToString(names);
        }

        @Test
        void more_than_a_member_may_have_are_refused() {
            assertThat(GroupsCell.parse(groups(500))).hasSize(500);
            assertThat(parsed("Email,Groups\na@x.org," + groups(501) + "\n"))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Rejected.class, row -> assertThat(row.code()).isEqualTo("too_many"));
        }

        private String groups(int count) {
            return IntStream.range(0, count).mapToObj(i -> "g" + i).collect(Collectors.joining("|"));
        }

        @Test
        void survive_the_round_trip() {
            assertThat(GroupsCell.parse(GroupsCell.write(GroupsCell.parse("A b|c-d;e_f"))))
                    .containsExactly("A b", "c-d", "e_f");
        }
    }

    /** The same values stand in the JSON of an invitation. */
    @Nested
    class ExpiresIn {
        @ParameterizedTest
        @CsvSource({
            "P7D, PT168H",
            "pt1h, PT1H",
            "7d, PT168H",
            "7 days, PT168H",
            "1 day, PT24H",
            "12h, PT12H",
            "30, PT720H"
        })
        void is_a_duration(String text, Duration duration) {
            assertThat(InvitationExpiry.parse(text, "expiresIn")).isEqualTo(duration);
            assertThat(parsed("Email,Expires In\na@x.org," + text + "\n"))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Invite.class,
                            row -> assertThat(row.request().expiresIn()).isEqualTo(duration));
        }

        @Test
        void empty_leaves_it_to_the_workspace() {
            assertThat(parsed("Email,Expires In\na@x.org, \n"))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Invite.class,
                            row -> assertThat(row.request().expiresIn()).isNull());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "PT59M",
                    "31d",
                    "P1M",
                    "soon",
                    "-7d",
                    "-P7D",
                    "0",
                    "99999d",
                    "PT9999999999999999999H",
                    "\uff17d",
                    "P1D                                                                "
                })
        void out_of_range_or_unreadable_is_refused(String text) {
            assertThatThrownBy(() -> InvitationExpiry.parse(text, "expiresIn"))
                    .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                            .extracting(Violation::field, Violation::code)
                            .containsExactly(tuple("expiresIn", "expiry_invalid")));
        }
    }

    @Nested
    class Formulas {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "=1+1,'=1+1",
                    "+49,'+49",
                    "-x,'-x",
                    "@a,'@a",
                    "'=1,''=1",
                    "O'Brien,O'Brien",
                    "'Ann,'Ann",
                    "a=b,a=b"
                })
        void are_disarmed_and_armed_again(String text, String cell) {
            assertThat(SafeCell.write(text)).isEqualTo(cell);
            assertThat(SafeCell.read(cell)).isEqualTo(text);
        }

        @Test
        void tab_and_carriage_return_count_too() {
            assertThat(SafeCell.write("\t=x")).isEqualTo("'\t=x");
            assertThat(SafeCell.write("\rx")).isEqualTo("'\rx");
        }
    }
}
