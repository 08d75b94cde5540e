import io.workspaces.client.*;
import java.net.URI;

public class App {
    public static void main(String[] args) {
        WorkspacesClient workspaces = WorkspacesClient.builder().realm(URI.create(args[0])).build();
        CurrentUser me = workspaces.currentUser(args[1], args[2]);
        System.out.println(Globals.of(me).render("Hi {{globals.currentUser.metadata.nickname ?? 'there'}}!"));
        System.out.println(me.role().label() + " in " + me.groups() + " edits orders: " + me.can("app:edit", "orders"));
    }
}
