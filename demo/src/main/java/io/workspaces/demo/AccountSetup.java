package io.workspaces.demo;

import io.workspaces.localserver.browser.Page;
import java.util.Map;

/** A new person on the pages behind an invitation's link: sets up an account with a password. */
record AccountSetup(Narrator narrator) {
    Page walk(Page invitation) {
        show(invitation);
        Page password = invitation.form("setUp").press("setUp", Map.of());
        show(password);
        Page arrived = password.form("password-new")
                .submit(Map.of("password-new", People.PASSWORD, "password-confirm", People.PASSWORD));
        show(arrived);
        return arrived;
    }

    private void show(Page page) {
        narrator.say("page \"" + page.title() + "\" at " + page.address().getPath());
    }
}
