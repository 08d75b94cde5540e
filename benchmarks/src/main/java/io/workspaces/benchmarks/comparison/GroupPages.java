package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million;
import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workspace with its counts, its groups, and who is in them. */
final class GroupPages extends OfPlaces {
    private static final String IN_GROUP = "wsp_member m join wsp_member_group g on g.member_id = m.id"
            + " where g.group_id = ? and m.status <> 'ARCHIVED'";

    GroupPages(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "group-pages";
    }

    @Override
    public String title() {
        return "Groups, of a million";
    }

    @Override
    public String about() {
        return "The workspace with the number of its members, the list of its groups, and 100 members of groups that a"
                + " tenth and half of all are in, and of a role.";
    }

    @Override
    Map<String, List<String>> lists(Place place) {
        String workspace = "/workspaces/" + place.id();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("workspace", List.of(workspace));
        lists.put("groups", List.of(workspace + "/groups"));
        for (String name : Million.GROUPS) {
            String group = group(place, "name", name);
            String page = members(place, group);
            lists.put(name + ", first", List.of(page));
            lists.put(name + ", middle", new Reads(stage.ours()).middle(page, "m.name_key", "m.id", IN_GROUP, group));
        }
        lists.put("Builders, first", List.of(members(place, group(place, "role", "BUILDER"))));
        return lists;
    }

    private String group(Place place, String column, String value) {
        return stage.ours()
                .tables()
                .text("select id from wsp_group where org_id = ? and " + column + " = ?", place.id(), value);
    }

    private static String members(Place place, String group) {
        return "/workspaces/" + place.id() + "/groups/" + group + "/members?limit=100";
    }
}
