package io.workspaces.keycloak.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.kernel.ErrorCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final OpenApiFile FILE = new OpenApiFile();

    /** All that the doors lead to; the administration, which both have, once. */
    private static List<Endpoint> built() {
        Stream<Endpoint> own = ResourceTree.below(RealmResource.class).stream()
                .filter(endpoint ->
                        !endpoint.path().equals("/admin") && !endpoint.path().startsWith("/admin/"));
        return Stream.concat(ResourceTree.below(AdministrationResource.class).stream(), own)
                .sorted(Comparator.comparing(Endpoint::operation))
                .toList();
    }

    @Test
    void the_file_has_every_endpoint_and_no_other() {
        assertThat(FILE.endpoints())
                .extracting(Endpoint::operation)
                .containsExactlyInAnyOrderElementsOf(
                        built().stream().map(Endpoint::operation).toList());
    }

    @Test
    void the_file_has_every_parameter_and_no_other() {
        assertThat(FILE.endpoints()).containsExactlyInAnyOrderElementsOf(built());
    }

    @Test
    void every_list_that_a_request_brings_has_a_bound() {
        assertThat(FILE.unboundedLists()).isEmpty();
    }

    @Test
    void the_file_has_every_error_code_and_no_other() {
        assertThat(FILE.errorCodes())
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        assertThat(FILE.errorCodes()).containsAll(FILE.namedCodes());
    }

    @Test
    void the_file_has_every_action_of_the_audit_trail_and_no_other() {
        assertThat(FILE.auditActions())
                .containsExactlyElementsOf(Arrays.stream(AuditAction.values())
                        .map(AuditAction::label)
                        .toList());
    }

    @Test
    void the_file_has_every_reason_of_a_failed_or_waiting_mail_and_no_other() {
        assertThat(FILE.reasons("mail", "reason"))
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(MailFault.values()).map(MailFault::code), Stream.of("null"))
                                .toList());
        assertThat(FILE.reasons("mail", "heldBy"))
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(MailHold.values()).map(MailHold::code), Stream.of("null"))
                                .toList());
    }

    @Test
    void the_file_has_every_reason_of_a_refused_sign_in_and_no_other() {
        assertThat(FILE.reasons("refusedSignIn", "reason"))
                .containsExactlyElementsOf(Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict != Verdict.ACTIVATE)
                        .map(Verdict::code)
                        .toList());
    }

    @Test
    void every_operation_tells_its_doors_and_who_may() {
        assertThat(FILE.operations()).allSatisfy((name, operation) -> {
            assertThat(operation.path("x-doors")).as(name).isNotEmpty();
            assertThat(operation.path("x-access").asText()).as(name).isNotEmpty();
            assertThat(operation.path("operationId").asText()).as(name).isNotEmpty();
        });
    }
}
