package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The audit trail of a year. */
final class AuditPages extends OfPlaces {
    private static final String TARGET = "select target_id from wsp_audit where org_id = ? order by id limit 1";

    AuditPages(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "audit-pages";
    }

    @Override
    public String title() {
        return "Audit trail, of a million";
    }

    @Override
    public String about() {
        return "100 entries of a year's, of which a large workspace has half a million, if it has as many people.";
    }

    @Override
    Map<String, List<String>> lists(Place place) {
        String page = "/workspaces/" + place.id() + "/audit?limit=100";
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("first", List.of(page));
        lists.put("middle", new Reads(stage.ours()).middle(page, "at", "id", "wsp_audit where org_id = ?", place.id()));
        lists.put("of an action", List.of(page + "&action=member.archive"));
        lists.put("of a kind of action", List.of(page + "&action=member.*"));
        lists.put(
                "of a member", List.of(page + "&target=" + stage.ours().tables().text(TARGET, place.id())));
        lists.put("search", List.of(page + "&search=person12"));
        lists.put("search, nobody has", List.of(page + "&search=zacharias"));
        return lists;
    }
}
