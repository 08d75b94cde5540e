package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Million.Sizes;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of members in each order: the first, one of the middle, the last. */
final class MemberPages extends OfPlaces {
    /** What lists are sorted by, and how the database calls it. */
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("name", "name_key");
        KEYS.put("email", "email");
        KEYS.put("role", "role");
        KEYS.put("status", "status");
        KEYS.put("joined", "coalesce(joined_at, 0)");
        KEYS.put("activeUntil", "coalesce(active_until, 9223372036854775807)");
    }

    MemberPages(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "member-pages";
    }

    @Override
    public String title() {
        return "Pages of members, of a million";
    }

    @Override
    public String about() {
        return "100 members in each order, from the beginning, the middle, and the end, which is the beginning of the"
                + " reverse order; in Keycloak by offset, by name.";
    }

    /** Also compares the costs: all of these pages are full, whatever the size of the workspace. */
    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>(super.goals());
        Sizes sizes = stage.scale().million();
        for (int size : List.of(sizes.large(), sizes.apart())) {
            goals.add(flat(size, 1.5, Metric.CPU, "CPU"));
            goals.add(flat(size, 1.05, Metric.STATEMENTS, "statements"));
        }
        return goals;
    }

    /** How often as much a list costs in a large workspace as the same list does in the small one. */
    private Goal flat(int size, double limit, Metric metric, String name) {
        return Goal.atMost(
                limit,
                beginning(size) + name + " at most, of the same in the small one",
                Goal.mostRatio(
                        beginning(size),
                        metric,
                        beginning(stage.scale().million().small())));
    }

    @Override
    Map<String, List<String>> lists(Place place) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        KEYS.forEach((sort, key) -> {
            lists.put(sort + ", first", List.of(page(place, sort)));
            lists.put(sort + ", middle", middle(place, sort, key));
            lists.put(sort + ", last", List.of(page(place, "-" + sort)));
        });
        lists.put("name reversed, middle", middle(place, "-name", "name_key"));
        return lists;
    }

    private static String page(Place place, String sort) {
        return "/workspaces/" + place.id() + "/members?limit=100&sort=" + sort;
    }

    private List<String> middle(Place place, String sort, String key) {
        return new Reads(stage.ours()).middle(page(place, sort), key, "id", "wsp_member where org_id = ?", place.id());
    }

    @Override
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>(super.contenders());
        for (Place place : stage.million().places()) {
            place.stock().ifPresent(organization -> {
                String page = "/organizations/" + organization + "/members?max=100&first=";
                String name = Names.STOCK + ", " + beginning(place.size()) + "name, ";
                contenders.add(reading(name + "first", stage.stock(), List.of(page + 0)));
                contenders.add(reading(name + "middle", stage.stock(), List.of(page + place.size() / 2)));
            });
        }
        return contenders;
    }
}
