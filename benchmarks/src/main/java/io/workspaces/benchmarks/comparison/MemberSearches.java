package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches inside workspaces. */
final class MemberSearches extends OfPlaces {
    private static final String EMAIL =
            "select split_part(email, '@', 1) from wsp_member where org_id = ? and email like 'person%' order by id limit 1";

    MemberSearches(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "member-searches";
    }

    @Override
    public String title() {
        return "Search for members, of a million";
    }

    @Override
    public String about() {
        return "The first 100 of those whose name or address contains a text: one that about one in a hundred has in"
                + " the name, the beginning of one address, one that nobody has, and ones that a tenth and all have.";
    }

    @Override
    Map<String, List<String>> lists(Place place) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("of a name", search(place, "given12"));
        lists.put("of an address", search(place, stage.ours().tables().text(EMAIL, place.id())));
        lists.put("nobody has", search(place, "zacharias"));
        lists.put("a tenth has", search(place, "given1"));
        lists.put("all have", search(place, "person"));
        return lists;
    }

    private static List<String> search(Place place, String text) {
        return List.of("/workspaces/" + place.id() + "/members?limit=100&search=" + text);
    }
}
