package app;

import io.workspaces.client.AdminApi;
import io.workspaces.client.Administration;
import io.workspaces.client.AuditQuery;
import io.workspaces.client.BulkInvitations;
import io.workspaces.client.BulkUpload;
import io.workspaces.client.Credentials;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import io.workspaces.client.GroupUpdate;
import io.workspaces.client.Invitation;
import io.workspaces.client.MemberQuery;
import io.workspaces.client.WorkspaceAdministration;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.InvalidRequestException;
import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.util.List;

/** Reads and writes something of every kind. */
public final class App {
    private static final String PROBLEM = "{\"status\": 409, \"code\": \"%s\", \"detail\": \"no\", %s}";

    private final FakeWorkspaces server;
    private final WorkspacesClient client;
    private final WorkspaceAdministration marketing;

    private App(FakeWorkspaces server) {
        this.server = server;
        this.client = WorkspacesClient.builder().realm(server.realm()).build();
        server.workspace("marketing");
        Credentials backEnd = Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET);
        Administration administration = client.administration(AdminApi.REALM, backEnd);
        this.marketing = administration.workspace("marketing");
        print(administration.caller().realmAdmin());
        print(administration.workspaces("").toList().size());
        server.enqueueResponse(200, "{\"types\": [{\"type\": \"app\", \"actions\": [\"view\"]}]}");
        print(administration.permissionCatalog().types().get(0).actions());
    }

    public static void main(String[] arguments) {
        try (FakeWorkspaces server = FakeWorkspaces.start()) {
            App app = new App(server);
            app.administer();
            app.inviteMany();
            app.readUsers();
            app.fail();
        }
        print("done");
    }

    private static void print(Object value) {
        System.out.println(value);
    }

    private void administer() {
        print(marketing.settings().mailsPerHour());
        marketing.resources().sync("app", List.of(Resource.of("orders", "Orders")));
        print(marketing.groups().create(GroupUpdate.of().name("Support").access("app", "view:orders")).name());
        marketing.invitations()
                .invite(Invitation.to("ada@example.org")
                        .groups("Support")
                        .metadata("region", "EU")
                        .metadata("salary", "4200", Visibility.SERVER));
        marketing.members().stream(MemberQuery.all()).forEach(member -> {
            print(member.email());
            print(marketing.members().metadata(member.id()).keys().size());
            print(marketing.members().permissions(member.id()).role());
        });
    }

    private void inviteMany() {
        BulkInvitations bulk = marketing.bulkInvitations();
        Job job = bulk.start(BulkUpload.ofText("Email,Metadata\nbo@example.org,{'region': 'EU'}\nnobody,\n"));
        Job done = bulk.awaitCompletion(job.id(), now -> {});
        print(done.rows());
        bulk.results(done.id()).rows().forEach(row -> print(row.outcome()));
    }

    private void readUsers() {
        FakeMember grace = server.workspace("marketing").member("grace@example.org").groups("Support");
        grace.metadata("nickname", "Grace");
        for (String token : List.of(grace.token(), grace.tokenWithClaims())) {
            CurrentUser me = client.currentUser("marketing", token);
            print(me.can("app:view", "orders"));
            print(Globals.of(me).render("{{globals.currentUser.metadata}}"));
        }
        print(client.workspacesOf(grace.token()).size());
        print(client.decide("marketing", grace.token(), "app:view", "orders").allowed());
        server.workspace("marketing").metadataUnavailable(true);
        try {
            client.currentUser("marketing", grace.token()).metadata();
        } catch (MetadataUnavailableException expected) {
            print(expected.code());
        }
    }

    private void fail() {
        try {
            marketing.invitations().invite(Invitation.to("nobody"));
        } catch (InvalidRequestException expected) {
            print(expected.violations().size());
        }
        server.enqueueResponse(
                409,
                PROBLEM.formatted(
                        "confirmation_required",
                        "\"plan\": \"p\", \"effects\": {\"total\": 1, \"promotions\": 1, \"items\": []}"));
        try {
            marketing.invitations().invite(Invitation.to("cy@example.org"));
        } catch (ConfirmationRequiredException expected) {
            print(expected.effects().promotions());
        }
        server.enqueueResponse(200, "{\"items\": [], \"total\": 0}");
        print(marketing.audit(AuditQuery.all()).toList());
    }
}
