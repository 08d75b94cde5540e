package io.workspaces.client.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text with references in double braces. A backslash before the braces keeps them. */
public final class Template {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private record Part(String text, @Nullable Expression expression) {}

    private final List<Part> parts = new ArrayList<>();

    private Template() {}

    public static Template parse(String text) {
        Template template = new Template();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            if (open > at && text.charAt(open - 1) == '\\') {
                plain.append(text, at, open - 1).append(OPEN);
                at = open + OPEN.length();
                continue;
            }
            plain.append(text, at, open);
            ExpressionReader reader = new ExpressionReader(text, open + OPEN.length(), Position.of(text, open));
            template.parts.add(new Part(plain.toString(), reader.read(CLOSE)));
            plain.setLength(0);
            at = reader.end();
        }
        template.parts.add(new Part(plain.append(text, at, text.length()).toString(), null));
        return template;
    }

    /** Replaces each reference with its value, which is inserted as it is. */
    public String render(Function<Expression, String> values) {
        StringBuilder rendered = new StringBuilder();
        for (Part part : parts) {
            rendered.append(part.text());
            if (part.expression() != null) {
                rendered.append(values.apply(part.expression()));
            }
        }
        return rendered.toString();
    }
}
