package io.workspaces.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.SignIn;
import java.util.List;
import java.util.Map;

/** The realm of the demo: a workspace with groups, an app, an identity provider to sign in with. */
record DemoRealm(RealmApi realm, WorkspaceRest workspace, SignIn app) {
    static final String WORKSPACE = "acme";
    static final String APP = "orders-app";
    static final String APP_ADDRESS = "http://orders.localhost/";
    private static final String PAGE = "orders-page";
    private static final String PAGE_ADDRESS = "http://localhost:5173";
    static final String PARTNER = "partner";

    static DemoRealm layOut(Stage stage, Narrator narrator) {
        RealmApi realm = stage.admin().createRealm("demo", Map.of("organizationsEnabled", true));
        realm.sendMailTo("127.0.0.1", stage.mail().port());
        WorkspaceRest workspace = WorkspaceRest.create(realm, "Acme", WORKSPACE);
        workspace.register("app", Map.of("orders", "Orders", "invoices", "Invoices", "stock", "Stock"));
        workspace.register("data-source", Map.of("ledger", "Ledger", "warehouse", "Warehouse"));
        narrator.right(
                "realm demo with the workspace Acme, and three apps and two data sources that permissions can name");
        workspace.createGroup("Field Team", List.of(), Map.of("app", List.of("view:*")));
        workspace.createGroup("Partners", List.of(), Map.of("app", List.of("view:orders")));
        workspace.createGroup("Editors", List.of("folder:create"), Map.of("app", List.of("edit:*")));
        workspace.createGroup("Analysts", List.of("app:create"), Map.of("data-source", List.of("use:*")));
        narrator.right("groups: " + names(workspace.groups()));

        realm.createPublicClient(APP, APP_ADDRESS + "*");
        realm.addDefaultScope(APP, "workspaces");
        narrator.right("an app, " + APP + ", whose tokens may read the current user");
        realm.createClient(
                PAGE,
                Map.of("publicClient", true, "redirectUris", List.of(PAGE_ADDRESS + "/*"), "webOrigins", List.of("+")));
        realm.addDefaultScope(PAGE, "workspaces");
        narrator.right("a page of an app, " + PAGE + ", at " + PAGE_ADDRESS);

        RealmApi partner = stage.admin().createRealm(PARTNER, Map.of());
        partner.createUser(Person.of(People.WILLIAM, People.PASSWORD).named("William", "Cushing"));
        new PartnerRealm(partner).offerTo(realm, PARTNER, true);
        narrator.right("a second realm, " + PARTNER + ", as identity provider, where William has an account");
        return new DemoRealm(realm, workspace, new SignIn(realm.tokens(APP, ""), APP_ADDRESS));
    }

    private static List<String> names(JsonNode groups) {
        return groups.path("items").findValuesAsText("name");
    }
}
