package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million;
import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of members with each filter. */
final class MemberFilters extends OfPlaces {
    private static final List<String> FILTERS = List.of(
            "status=Invited",
            "status=Active",
            "status=Archived",
            "role=Admin",
            "role=Builder",
            "role=End-user",
            "status=Active&role=Builder",
            "group=" + Million.GROUPS.get(0),
            "group=" + Million.GROUPS.get(1),
            "end=soon",
            "end=set",
            "end=passed",
            "invitation=expired",
            "invitation=mail_failed",
            "invitation=refused",
            "invitation=unanswered");

    MemberFilters(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "member-filters";
    }

    @Override
    public String title() {
        return "Filters of members, of a million";
    }

    @Override
    public String about() {
        return "The first 100 members that a filter finds, by name.";
    }

    @Override
    Map<String, List<String>> lists(Place place) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        FILTERS.forEach(
                filter -> lists.put(filter, List.of("/workspaces/" + place.id() + "/members?limit=100&" + filter)));
        return lists;
    }
}
