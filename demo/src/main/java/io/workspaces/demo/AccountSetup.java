package io.workspaces.demo;

import io.workspaces.localserver.browser.Form;
import io.workspaces.localserver.browser.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A new person on the pages behind an invitation's link: accepts and chooses a password. */
record AccountSetup(Narrator narrator) {
    private static final int MOST_PAGES = 6;
    private static final Map<String, String> ANSWERS =
            Map.of("password-new", People.PASSWORD, "password-confirm", People.PASSWORD);
    private static final List<String> BUTTONS = List.of("accept", "setup");

    /** Goes on while a page asks for something. */
    Page walk(Page landing) {
        Page page = landing;
        for (int i = 0; i < MOST_PAGES && !page.forms().isEmpty(); i++) {
            narrator.say("page: " + page.title());
            page = answer(page.forms().get(0));
        }
        return page;
    }

    private static Page answer(Form form) {
        Map<String, String> fields = new LinkedHashMap<>(ANSWERS);
        fields.keySet().removeIf(field -> !form.has(field));
        return BUTTONS.stream()
                .filter(form::has)
                .findFirst()
                .map(button -> form.press(button, fields))
                .orElseGet(() -> form.submit(fields));
    }
}
