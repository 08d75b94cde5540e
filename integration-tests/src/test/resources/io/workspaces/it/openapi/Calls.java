import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.AppsApi;
import org.openapitools.client.api.GroupsApi;
import org.openapitools.client.api.InvitationsApi;
import org.openapitools.client.api.MembersApi;
import org.openapitools.client.model.CurrentUser;
import org.openapitools.client.model.GroupOrDryRun;
import org.openapitools.client.model.GroupPatch;
import org.openapitools.client.model.MemberOrDryRun;
import org.openapitools.client.model.NewInvitation;
import org.openapitools.client.model.Reference;

public class Calls {
    private static final String WORKSPACE = "marketing";

    private static ApiClient client(String door, String token) {
        ApiClient client = new ApiClient().setBasePath(door);
        client.setBearerToken(token);
        return client;
    }

    public static void main(String[] arguments) {
        ApiClient app = client(arguments[0], arguments[1]);
        ApiClient admin = client(arguments[2], arguments[3]);

        CurrentUser me = new AppsApi(app).getCurrentUser(WORKSPACE, null);
        List<String> groups = me.getGroups().stream().map(Reference::getName).toList();
        System.out.println(me.getWorkspace().getName() + " " + me.getRole() + " " + String.join(",", groups) + " "
                + me.getMetadata().get("nickname"));

        System.out.println(
                new AppsApi(app).canCurrentUser("app:view", WORKSPACE, "orders").getAllowed());

        NewInvitation invitation = new NewInvitation()
                .email("java@example.org")
                .metadata(Map.of("region", "EU", "salary", Map.of("value", "4200", "visibility", "server")))
                .sendEmail(false);
        MemberOrDryRun invited = new InvitationsApi(admin).invite(WORKSPACE, invitation, null, null, null);
        System.out.println(invited.getEmail() + " " + invited.getStatus());

        new MembersApi(admin)
                .listMembers(WORKSPACE, null, null, null, "java", null, null, null, 10, null)
                .getItems()
                .forEach(member -> System.out.println(member.getEmail() + " " + member.getHasMetadata() + " "
                        + (member.getInvitedAt() != null)));

        GroupPatch patch = new GroupPatch().access(Map.of("app", List.of("view:orders", "view:java")));
        GroupOrDryRun patched = new GroupsApi(admin)
                .updateGroup(WORKSPACE, arguments[4], patch, null, null, null, null);
        System.out.println(String.join(",", patched.getAccess().get("app")));
    }
}
