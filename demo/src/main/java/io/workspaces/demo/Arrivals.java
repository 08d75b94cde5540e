package io.workspaces.demo;

import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.mail.Mail;
import java.time.Duration;

/** Step 2: one person follows the link in his mail, another just signs in through his company. */
record Arrivals(Stage stage, DemoRealm demo, Narrator narrator) {
    private static final String SCOPE = "openid";
    private static final Duration MAIL_TIME = Duration.ofMinutes(1);

    Tokens followLink() {
        Mail mail = stage.mail().await(People.ADA, MAIL_TIME);
        narrator.say("Mail to " + mail.to() + ": " + mail.subject());
        narrator.quote(mail.text().lines().filter(line -> !line.isBlank()).toList());
        narrator.value("Ada", status(People.ADA), "Invited");

        Browser browser = browser();
        new AccountSetup(narrator).walk(browser.open(mail.link("/workspaces/invitations/")));
        narrator.value("Ada", status(People.ADA), "Active");
        return demo.app().withSession(browser, SCOPE);
    }

    Tokens signInThroughProvider() {
        narrator.value("William", status(People.WILLIAM), "Invited");
        narrator.say("William follows no link; he signs in to the app through " + DemoRealm.PARTNER);
        Tokens tokens = demo.app().through(browser(), DemoRealm.PARTNER, People.WILLIAM, People.PASSWORD, SCOPE);
        narrator.value("William", status(People.WILLIAM), "Active");
        return tokens;
    }

    private String status(String email) {
        return demo.workspace().member(email).path("status").asText();
    }

    private Browser browser() {
        return new Browser(stage.server().address().base());
    }
}
