package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Million.Sizes;
import io.workspaces.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same lists of workspaces of different sizes. */
abstract class OfPlaces extends Waited {
    OfPlaces(Stage stage) {
        super(stage);
    }

    /** The paths of each list, by its name. */
    abstract Map<String, List<String>> lists(Place place);

    @Override
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        for (Place place : stage.million().places()) {
            lists(place)
                    .forEach((name, paths) ->
                            contenders.add(reading(beginning(place.size()) + name, stage.ours(), paths)));
        }
        return contenders;
    }

    static String beginning(int size) {
        return String.format(Locale.ROOT, "%,d, ", size);
    }

    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        Sizes sizes = stage.scale().million();
        for (int size : List.of(sizes.large(), sizes.apart())) {
            goals.add(waiting(beginning(size), beginning(size) + "ms at most"));
        }
        return goals;
    }
}
