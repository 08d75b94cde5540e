package io.workspaces.localserver.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** A form on a page. */
public final class Form {
    private static final String CONTROLS = "input[name], select[name], textarea[name], button[name]";

    private final Page page;
    private final Element form;

    Form(Page page, Element form) {
        this.page = page;
        this.form = form;
    }

    boolean isLanguageChoice() {
        return form.id().contains("locale") || names().equals(Set.of("kc_locale"));
    }

    /** Whether it has an input or a button of this name. */
    public boolean has(String field) {
        return names().contains(field);
    }

    /** Sends it with what it holds, these values over it, and no button pressed. */
    public Page submit(Map<String, String> values) {
        Map<String, String> fields = contents();
        fields.putAll(values);
        return page.browser().post(action(), fields);
    }

    /** Sends it with a named button pressed. */
    public Page press(String button, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        Element pressed = form.selectFirst("[name=" + button + "]");
        fields.put(button, pressed == null ? "" : pressed.attr("value"));
        return submit(fields);
    }

    private Map<String, String> contents() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            if (isSent(input)) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return fields;
    }

    private static boolean isSent(Element input) {
        return switch (input.attr("type")) {
            case "submit", "button", "image", "file", "reset" -> false;
            case "checkbox", "radio" -> input.hasAttr("checked");
            default -> !input.hasAttr("disabled");
        };
    }

    private URI action() {
        String action = form.attr("action");
        return action.isEmpty() ? page.address() : page.address().resolve(action);
    }

    private Set<String> names() {
        return new TreeSet<>(form.select(CONTROLS).eachAttr("name"));
    }

    @Override
    public String toString() {
        return "form" + names();
    }
}
