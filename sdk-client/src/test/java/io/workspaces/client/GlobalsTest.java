package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.TemplateException;
import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobalsTest {
    private static CurrentUser user(String json) {
        return new LoadedUser(
                Json.read(json.getBytes(StandardCharsets.UTF_8), LoadedUser.Response.class),
                ActionHierarchy.BUILT_IN,
                Map.of());
    }

    private final CurrentUser william = new LoadedUser(
            Json.read(Contract.json("current-user.json"), LoadedUser.Response.class),
            ActionHierarchy.BUILT_IN,
            Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hi {{globals.currentUser.metadata.key1}}! | Hi value1!",
                "{{ globals.currentUser.metadata['Employee ID'] }} | 4711",
                "{{globals.currentUser.metadata[\"Employee ID\"]}} | 4711",
                "{{globals['currentUser'].email}} | william.cushing@altostrat.com",
                "{{globals.currentUser.name}} | William Cushing",
                "{{globals.currentUser.firstName}} {{globals.currentUser.lastName}} | William Cushing",
                "{{globals.currentUser.role}} | Builder",
                "{{globals.currentUser.groups}} | [\"Support\"]",
                "{{globals.currentUser.groups[0]}} | Support",
                "{{globals.currentUser.groups[7] ?? 'none'}} | none",
                "{{globals.currentUser.workspace.name}} | Marketing",
                "{{globals.currentUser.permissions}} | [\"app:create\",\"folder:create\"]",
                "{{globals.currentUser.metadata}} | {\"key1\":\"value1\",\"Employee ID\":\"4711\",\"nickname\":\"Bill\"}",
                "{{globals.currentUser.metadata.nope ?? 'it\\'s'}} | it's",
                "\\{{globals.currentUser.email}} | {{globals.currentUser.email}}",
                "no { braces } at all }} | no { braces } at all }}",
            })
    void a_reference_becomes_what_the_user_is(String template, String rendered) {
        assertThat(Globals.of(william).render(template)).isEqualTo(rendered);
    }

    @Test
    void the_user_alone_is_a_json_object_with_everything_and_no_more() {
        String json = Globals.of(william).render("{{globals.currentUser}}");
        Map<?, ?> all = Json.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
        assertThat(all.keySet())
                .extracting(Object::toString)
                .containsExactly(
                        "id",
                        "memberId",
                        "email",
                        "name",
                        "firstName",
                        "lastName",
                        "role",
                        "groups",
                        "permissions",
                        "workspace",
                        "metadata");
        assertThat(all.get("role")).isEqualTo("Builder");
        assertThat(String.valueOf(all.get("metadata"))).contains("nickname=Bill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{globals.currentUser.metadate.key1}} | template_unknown_name | no 'metadate' in",
                "{{currentUser.email}} | template_unknown_name | write globals.currentUser.email",
                "{{globals.currentUser.ssoUserInfo.sub}} | template_no_value | store it as metadata",
                "{{globals}} | template_unknown_name | 'globals' does not begin with globals.currentUser",
                "{{globals.currentUser.email.domain}} | template_unknown_name | no 'domain' in",
                "{{globals.currentUser.metadata.nope}} | template_no_value | 'globals.currentUser.metadata.nope' has no value",
                "{{globals.currentUser.email | template_invalid | expected }}",
                "{{ 1 + 1 }} | template_invalid | expected }} after 1",
                "{{globals.currentUser.metadata['x}} | template_invalid | a quote is not closed",
                "{{}} | template_invalid | expected a name",
            })
    void a_fault_names_its_kind_and_place(String reference, String code, String detail) {
        assertThatThrownBy(() -> Globals.of(william).render("first line\n  " + reference))
                .isInstanceOfSatisfying(TemplateException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(3);
                    assertThat(fault).hasMessageContaining("line 2, column 3").hasMessageContaining(detail);
                });
    }

    @Test
    void a_value_is_text_in_html_and_is_never_read_as_a_template() {
        CurrentUser sly = user("""
                {"id": "1", "memberId": "m", "workspace": {"id": "w", "alias": "a", "name": "A"}, "role": "Admin",
                 "metadata": {"motto": "<b a='1' b=\\"2\\">&{{globals.currentUser.id}}"}}
                """);
        String template = "<i>{{globals.currentUser.metadata.motto}}</i>";
        assertThat(Globals.of(sly).renderHtml(template))
                .isEqualTo("<i>&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;{{globals.currentUser.id}}</i>");
        assertThat(Globals.of(sly).render(template)).contains("<b a='1'").contains("{{globals.currentUser.id}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{globals.currentUser.ssoUserInfo.department}} | R&D",
                "{{globals.currentUser.ssoUserInfo.manager.name}} | Ada",
                "{{globals.currentUser.ssoUserInfo.manager}} | {\"name\":\"Ada\"}",
                "{{globals.currentUser.ssoUserInfo.level}} | 3",
                "{{globals.currentUser.ssoUserInfo.nope ?? 'none'}} | none",
                "{{globals.currentUser.ssoUserInfo.level.nope ?? 'none'}} | none",
            })
    void what_the_provider_said_is_there_if_the_token_has_it_asked_or_not(String template, String rendered) {
        try (FakeWorkspaces server = FakeWorkspaces.start()) {
            FakeMember ada = server.workspace("marketing")
                    .member("ada@example.com")
                    .ssoUserInfo(Map.of("department", "R&D", "level", 3, "manager", Map.of("name", "Ada")));
            for (String token : List.of(ada.token(), ada.tokenWithClaims())) {
                WorkspacesClient client =
                        WorkspacesClient.builder().realm(server.realm()).build();
                CurrentUser user = client.currentUser("marketing", token);
                assertThat(Globals.of(user).render(template)).isEqualTo(rendered);
                assertThat(Globals.of(user).render("{{globals.currentUser}}")).contains("\"department\":\"R&D\"");
            }
        }
    }

    @Test
    void a_missing_address_takes_the_fallback() {
        CurrentUser nameless = user("""
                {"id": "1", "memberId": "m", "workspace": {"id": "w", "alias": "a", "name": "A"}, "role": "End-user"}
                """);
        assertThat(Globals.of(nameless).render("{{globals.currentUser.email ?? \"no mail\"}}"))
                .isEqualTo("no mail");
    }
}
