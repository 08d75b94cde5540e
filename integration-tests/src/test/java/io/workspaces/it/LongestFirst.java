package io.workspaces.it;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Begins with the classes that take longest, those that have an {@link Order}, so that in the end no
 * thread waits for another. The rest follows by name.
 */
public final class LongestFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<ClassDescriptor> classes = new ArrayList<>(context.getClassDescriptors());
        classes.sort(Comparator.comparingInt(LongestFirst::order)
                .thenComparing(described -> described.getTestClass().getName()));
        List<ClassDescriptor> ends = fromBothEnds(classes);
        Comparator<ClassDescriptor> place = Comparator.comparingInt(ends::indexOf);
        context.getClassDescriptors().sort(place);
    }

    private static int order(ClassDescriptor described) {
        return described.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }

    /** JUnit's threads take classes from both ends of the list. */
    private static List<ClassDescriptor> fromBothEnds(List<ClassDescriptor> classes) {
        Deque<ClassDescriptor> back = new ArrayDeque<>();
        List<ClassDescriptor> all = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (i % 2 == 0) {
                all.add(classes.get(i));
            } else {
                back.push(classes.get(i));
            }
        }
        all.addAll(back);
        return all;
    }
}
