package io.workspaces.demo;

import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.mail.Mail;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** After the story: what to try, and each mail that comes meanwhile. */
record StayUp(Stage stage, Narrator narrator) {
    private static final Duration LONG = Duration.ofDays(365);

    void tell() {
        URI base = stage.server().address().base();
        narrator.chapter("It stays up; end it with Ctrl-C");
        narrator.say("Admin console   " + base + "/admin/master/console/#/demo/workspaces   admin / admin");
        narrator.say("Ada's account   " + base + "/realms/demo/account   " + People.ADA + " / " + People.PASSWORD);
        narrator.say(
                "William's       the same page, Sign in with partner   " + People.WILLIAM + " / " + People.PASSWORD);
        narrator.say("For apps        " + base + "/realms/demo, workspace acme: docs/tutorials.md");
        narrator.say("To try: invite yourself in the console under Workspaces, Acme. The mail shows up here.");
        int shown = stage.mail().mails().size();
        while (stage.server().isRunning()) {
            int known = shown;
            List<Mail> mails = Waiting.until(
                    LONG,
                    stage.mail()::mails,
                    all -> all.size() != known || !stage.server().isRunning());
            mails.subList(Math.min(known, mails.size()), mails.size()).forEach(this::show);
            shown = mails.size();
        }
    }

    private void show(Mail mail) {
        narrator.say("");
        narrator.say("Mail to " + mail.to() + ": " + mail.subject());
        narrator.quote(mail.text().lines().filter(line -> !line.isBlank()).toList());
    }
}
