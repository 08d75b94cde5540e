package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists over all workspaces. */
final class RealmLists extends Waited {
    RealmLists(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "realm-lists";
    }

    @Override
    public String title() {
        return "All users and workspaces, of a million";
    }

    @Override
    public String about() {
        return "100 of all people, how many there are, and 50 of all workspaces; in Keycloak 100 of the accounts of"
                + " its two organizations, and their number.";
    }

    @Override
    public List<Contender> contenders() {
        Place large = stage.million().large();
        String users = "/workspaces/-/users?limit=100";
        String workspaces = "/workspaces?max=50";
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("users, first", List.of(users));
        lists.put(
                "users, middle",
                new Reads(stage.ours()).middle(users, "email", "''", "wsp_member where email is not null"));
        lists.put("users, search of a name", List.of(users + "&search=given12"));
        lists.put("users, search of an address", List.of(users + "&search=person1234"));
        lists.put("users, nobody has", List.of(users + "&search=zacharias"));
        lists.put("users, all have", List.of(users + "&search=person"));
        lists.put("users, Archived", List.of(users + "&status=Archived"));
        lists.put("users, Builders", List.of(users + "&role=Builder"));
        lists.put("users, of a workspace", List.of(users + "&workspace=" + large.id()));
        lists.put("users, number", List.of("/workspaces/-/users/count"));
        lists.put("workspaces, first", List.of(workspaces));
        lists.put(
                "workspaces, middle",
                List.of(workspaces + "&first=" + stage.scale().million().workspaces() / 2));
        lists.put("workspaces, search", List.of(workspaces + "&search=" + large.alias()));
        List<Contender> contenders = new ArrayList<>();
        lists.forEach((name, paths) -> contenders.add(reading(name, stage.ours(), paths)));
        contenders.add(reading(Names.STOCK + ", users, first", stage.stock(), List.of("/users?max=100")));
        contenders.add(reading(Names.STOCK + ", users, number", stage.stock(), List.of("/users/count")));
        return contenders;
    }
}
